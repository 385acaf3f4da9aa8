package dev.mailroom.domain.mailsettings;

/** How an SMTP connection is encrypted. Certificates are verified in every case. */
public enum Security {
  /** <i>Use SSL</i>: TLS from the first byte (RFC 8314, 3.3), usually port 465. */
  IMPLICIT_TLS,
  /** <i>Require TLS</i>: STARTTLS (RFC 3207) or nothing is sent, usually port 587. */
  REQUIRED_STARTTLS,
  /** Neither: STARTTLS when offered; credentials never travel in clear except to loopback. */
  STARTTLS_WHEN_OFFERED
}
