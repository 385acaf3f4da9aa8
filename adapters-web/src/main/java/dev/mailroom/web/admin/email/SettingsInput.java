package dev.mailroom.web.admin.email;

import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.SettingsField;
import dev.mailroom.web.http.Form;

/** The inputs of the settings form: their ids, which are their names too, and their labels. */
enum SettingsInput {
  NOTIFICATION_EMAIL("notification-email", "Notification Email"),
  SENDER_NAME("sender-name", "Sender name"),
  PROVIDER("provider", "Provider"),
  SENDGRID_API_KEY("sendgrid-key", "SendGrid API Key"),
  SMTP_HOST("host", "SMTP Host"),
  SMTP_PORT("port", "SMTP Port"),
  SMTP_USERNAME("username", "SMTP Username"),
  SMTP_PASSWORD("password", "SMTP Password"),
  USE_SSL("ssl", "Use SSL"),
  REQUIRE_TLS("tls", "Require TLS"),
  CONNECT_TIMEOUT("connect-timeout", "Connect timeout"),
  READ_TIMEOUT("read-timeout", "Read timeout"),
  WRITE_TIMEOUT("write-timeout", "Write timeout"),
  TLS_VERSIONS("tls13", "TLS versions"),
  TRUSTED_CA("trusted-ca", "Trusted CA (PEM)"),
  PER_SECOND("per-second", "Each second"),
  PER_DAY("per-day", "Each day");

  private static final String TLS_1_2 = "tls12";

  private final String id;
  private final String label;

  SettingsInput(String id, String label) {
    this.id = id;
    this.label = label;
  }

  static SettingsInput of(SettingsField field) {
    return valueOf(field.name());
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  /** The form as it was posted. */
  static EmailSettingsForm read(Form form) {
    return new EmailSettingsForm(
        NOTIFICATION_EMAIL.text(form),
        SENDER_NAME.text(form),
        PROVIDER.text(form),
        SENDGRID_API_KEY.text(form),
        smtp(form),
        PER_SECOND.text(form),
        PER_DAY.text(form));
  }

  private static EmailSettingsForm.Smtp smtp(Form form) {
    return new EmailSettingsForm.Smtp(
        SMTP_HOST.text(form),
        SMTP_PORT.text(form),
        SMTP_USERNAME.text(form),
        SMTP_PASSWORD.text(form),
        form.flag(USE_SSL.id),
        form.flag(REQUIRE_TLS.id),
        CONNECT_TIMEOUT.text(form),
        READ_TIMEOUT.text(form),
        WRITE_TIMEOUT.text(form),
        form.flag(TLS_1_2),
        form.flag(TLS_VERSIONS.id),
        TRUSTED_CA.text(form));
  }

  private String text(Form form) {
    return form.text(id);
  }
}
