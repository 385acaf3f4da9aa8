package dev.mailroom.mail.testing;

/** When in a conversation a {@link ScriptedSmtpServer} may do something out of the ordinary. */
public enum Moment {
  GREETING,
  /** EHLO or HELO in clear. */
  EHLO,
  STARTTLS,
  /** In place of the TLS handshake. */
  HANDSHAKE,
  /** EHLO under TLS. */
  EHLO_ENCRYPTED,
  /** The AUTH command, before any credential is looked at. */
  AUTH,
  MAIL,
  RCPT,
  DATA,
  /** The first line of the message has come, or all of a chunk. */
  BODY,
  /** The final dot has come, or the last chunk. */
  DOT,
  NOOP,
  RSET,
  QUIT
}
