package dev.mailroom.domain.delivery;

/** What went wrong, as far as it can be told apart; each has its own advice in the panel. */
public enum FailureKind {
  UNKNOWN_HOST,
  CONNECTION_REFUSED,
  /** Nobody answered the connection attempt in time. */
  CONNECT_TIMEOUT,
  /** The server stopped answering. */
  READ_TIMEOUT,
  /** The connection broke or was closed. */
  CONNECTION_LOST,
  /** What answered does not speak the protocol. */
  PROTOCOL_ERROR,
  /** The server takes nothing from this machine: a refusal in place of a greeting. */
  CLIENT_REFUSED,
  /** Use SSL against a port that speaks plain SMTP first. */
  TLS_ON_PLAIN_PORT,
  /** Plain SMTP against a port that wants TLS from the first byte. */
  PLAIN_ON_TLS_PORT,
  STARTTLS_NOT_OFFERED,
  /** STARTTLS was offered, then refused. */
  STARTTLS_REFUSED,
  CERTIFICATE_EXPIRED,
  CERTIFICATE_NOT_YET_VALID,
  CERTIFICATE_WRONG_HOST,
  CERTIFICATE_UNKNOWN_AUTHORITY,
  TLS_VERSION_MISMATCH,
  TLS_FAILED,
  /** A user name is set, and the server offers no way to use it. */
  AUTH_NOT_OFFERED,
  /** Sending a password now would show it to the network. */
  AUTH_WOULD_BE_IN_CLEAR,
  AUTHENTICATION_FAILED,
  SENDER_REFUSED,
  /** The server wants a log-in before it takes mail from us. */
  AUTHENTICATION_REQUIRED,
  RECIPIENT_REFUSED,
  MESSAGE_REFUSED,
  MESSAGE_TOO_LARGE,
  RATE_LIMITED,
  /** 421, or 5xx of an API: the provider is not well. */
  SERVICE_UNAVAILABLE,
  /** A temporary refusal with no better name. */
  TRY_LATER,
  /** Whole message written, no verdict received (RFC 1047). */
  OUTCOME_UNKNOWN,
  /** Our own fault: the mail could not be rendered or built. */
  NOT_RENDERED
}
