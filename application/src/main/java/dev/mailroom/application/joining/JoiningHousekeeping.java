package dev.mailroom.application.joining;

/** Forgets invite links and requests to join that ended long ago; run every few minutes. */
public interface JoiningHousekeeping {

  /** Answers how many went. */
  int forgetOld();
}
