package dev.mailroom.domain.mailsettings;

/** The two ways out. */
public enum Provider {
  SMTP,
  SENDGRID
}
