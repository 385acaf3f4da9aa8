package dev.mailroom.application.company.port;

/** The one-time code printed at start while no account exists. */
public interface SetUpCode {

  /** Compares in constant time, whatever the case and the hyphens. */
  boolean matches(String typed);
}
