package dev.mailroom.domain.invitation;

import java.time.Instant;

/** What was decided about an invitation; that its time passed needs no decision. */
public sealed interface InvitationState {

  /** {@code reminded}: whether its one reminder was sent. */
  record Pending(boolean reminded) implements InvitationState {}

  record Accepted(Instant at) implements InvitationState {}

  record Revoked(Instant at) implements InvitationState {}
}
