package dev.mailroom.domain.invitation;

/** What was decided about an invitation; that its time passed needs no decision. */
public enum InvitationState {
  PENDING,
  ACCEPTED,
  REVOKED
}
