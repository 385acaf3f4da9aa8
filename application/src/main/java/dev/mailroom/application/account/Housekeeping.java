package dev.mailroom.application.account;

/**
 * Forgets sessions and changes of address that expired, and tries that no longer count; run every
 * few minutes.
 */
public interface Housekeeping {

  /** Answers how many rows went. */
  int forgetExpired();
}
