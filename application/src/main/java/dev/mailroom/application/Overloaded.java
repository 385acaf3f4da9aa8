package dev.mailroom.application;

/**
 * What the work needs is all in use, and did not come free in time. Nothing was done: the same may
 * be asked again in a moment.
 */
public final class Overloaded extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Overloaded(String what, Throwable cause) {
    super("busy: " + what, cause);
  }
}
