package dev.mailroom.domain.mailsettings;

/** The fields of the settings form, in the order they stand on the page. */
public enum SettingsField {
  NOTIFICATION_EMAIL,
  SENDER_NAME,
  PROVIDER,
  SENDGRID_API_KEY,
  SMTP_HOST,
  SMTP_PORT,
  SMTP_USERNAME,
  SMTP_PASSWORD,
  USE_SSL,
  REQUIRE_TLS,
  CONNECT_TIMEOUT,
  READ_TIMEOUT,
  WRITE_TIMEOUT,
  TLS_VERSIONS,
  TRUSTED_CA,
  PER_SECOND,
  PER_DAY
}
