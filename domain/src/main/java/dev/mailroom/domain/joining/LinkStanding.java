package dev.mailroom.domain.joining;

/** Where an invite link stands at a moment. */
public enum LinkStanding {
  OPEN,
  /** Turned off, or replaced by another. */
  CLOSED,
  EXPIRED,
  USED_UP
}
