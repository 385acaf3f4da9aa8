package dev.mailroom.application.invitation;

/** Forgets invitations that were closed or expired long ago; run every few minutes. */
public interface InvitationHousekeeping {

  /** Answers how many went. */
  int forgetOld();
}
