package dev.mailroom.domain.delivery;

/** What held mail waits for. */
public enum HeldReason {
  /** No provider is set up. */
  NOT_CONFIGURED,
  /** The provider refuses us as a whole: credentials, TLS, sender. */
  ROUTE_FAULT
}
