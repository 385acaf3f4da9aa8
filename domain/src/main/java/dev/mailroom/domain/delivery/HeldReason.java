package dev.mailroom.domain.delivery;

/** What held mail waits for. */
public enum HeldReason {
  /** No provider is set up. */
  NOT_CONFIGURED,
  /** The provider refuses us as a whole: credentials, TLS, sender. */
  ROUTE_FAULT;

  /**
   * Whether tests wait as well. Of a provider that refuses us they report; without one there is
   * nothing they could tell.
   */
  public boolean holdsTests() {
    return this == NOT_CONFIGURED;
  }
}
