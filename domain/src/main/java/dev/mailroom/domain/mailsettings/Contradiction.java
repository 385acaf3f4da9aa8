package dev.mailroom.domain.mailsettings;

/** Settings that can be saved, and hardly ever work: the page asks first. */
public enum Contradiction {
  /** Port 465 expects TLS from the first byte. */
  PORT_465_WITHOUT_SSL,
  /** Port 587 speaks plain SMTP until STARTTLS. */
  PORT_587_WITH_SSL,
  /** Port 25 is for relaying between servers; most networks block it. */
  PORT_25
}
