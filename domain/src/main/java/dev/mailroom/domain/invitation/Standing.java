package dev.mailroom.domain.invitation;

/** Where an invitation stands at a moment. */
public enum Standing {
  OPEN,
  ACCEPTED,
  REVOKED,
  EXPIRED
}
