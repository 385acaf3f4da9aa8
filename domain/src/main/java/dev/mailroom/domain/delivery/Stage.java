package dev.mailroom.domain.delivery;

/**
 * The steps of handing one mail to a provider, in order. SendGrid has those from RESOLVE to SECURE,
 * then DATA and ACCEPT.
 */
public enum Stage {
  RESOLVE,
  CONNECT,
  /** STARTTLS or implicit TLS, EHLO included. */
  SECURE,
  AUTHENTICATE,
  /** MAIL FROM. */
  SENDER,
  /** RCPT TO. */
  RECIPIENT,
  /** DATA and the message up to its final dot. */
  DATA,
  /** The verdict: the reply to the final dot, or to the API call. */
  ACCEPT;

  /** Whether trouble here is the route's, not this mail's. */
  public boolean concernsRoute() {
    return compareTo(SENDER) <= 0;
  }
}
