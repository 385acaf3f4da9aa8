package dev.mailroom.application.passwordreset;

/**
 * Works off noted reset requests: throttles, makes the token and queues its mail, each in one
 * transaction.
 */
public interface HandleResetRequests {

  /** Handles what is there now; answers how many requests. Several processes may do so at once. */
  int handlePending();
}
