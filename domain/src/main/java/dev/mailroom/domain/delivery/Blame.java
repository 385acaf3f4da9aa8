package dev.mailroom.domain.delivery;

/** Whose fault a failure is, which decides everything else. */
public enum Blame {
  /** Passes by itself: greylisting, a full queue, a broken connection. Try again. */
  CIRCUMSTANCE,
  /** This mail will never be taken. */
  MESSAGE,
  /** No mail will be taken until somebody mends settings or the provider. */
  ROUTE,
  /** Nobody knows whether the mail was taken. */
  UNKNOWN_OUTCOME;

  /**
   * Classifies by what was seen, then by stage, then by the reply (DESIGN: classification by
   * stage).
   */
  public static Blame of(TransportFailure failure) {
    return switch (failure.kind()) {
      case OUTCOME_UNKNOWN -> UNKNOWN_OUTCOME;
      case NOT_RENDERED, MESSAGE_TOO_LARGE -> MESSAGE;
      case UNKNOWN_HOST,
          CONNECTION_REFUSED,
          TLS_ON_PLAIN_PORT,
          PLAIN_ON_TLS_PORT,
          STARTTLS_NOT_OFFERED,
          CERTIFICATE_EXPIRED,
          CERTIFICATE_NOT_YET_VALID,
          CERTIFICATE_WRONG_HOST,
          CERTIFICATE_UNKNOWN_AUTHORITY,
          TLS_VERSION_MISMATCH,
          TLS_FAILED,
          AUTH_NOT_OFFERED,
          AUTH_WOULD_BE_IN_CLEAR,
          AUTHENTICATION_REQUIRED ->
          ROUTE;
      case CONNECT_TIMEOUT,
          READ_TIMEOUT,
          CONNECTION_LOST,
          PROTOCOL_ERROR,
          RATE_LIMITED,
          SERVICE_UNAVAILABLE,
          TRY_LATER ->
          CIRCUMSTANCE;
      case CLIENT_REFUSED,
          STARTTLS_REFUSED,
          AUTHENTICATION_FAILED,
          SENDER_REFUSED,
          RECIPIENT_REFUSED,
          MESSAGE_REFUSED ->
          byReply(failure);
    };
  }

  private static Blame byReply(TransportFailure failure) {
    if (failure.reply().filter(Reply::isTemporary).isPresent()) {
      return CIRCUMSTANCE;
    }
    return failure.stage().concernsRoute() ? ROUTE : MESSAGE;
  }
}
