package dev.mailroom.application.passwordreset;

/** Forgets reset links that expired; run every few minutes. */
public interface ResetHousekeeping {

  /** Answers how many links went. */
  int forgetExpired();
}
