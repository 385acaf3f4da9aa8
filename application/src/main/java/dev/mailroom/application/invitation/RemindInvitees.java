package dev.mailroom.application.invitation;

/**
 * Calls invitations to mind once, two days before they expire; run every few minutes, by several
 * processes at once.
 */
public interface RemindInvitees {

  /** Answers how many were mailed. */
  int remind();
}
