package dev.mailroom.web.admin.email;

import dev.mailroom.application.mailsettings.ViewEmailSettings.View;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.Preset;
import dev.mailroom.domain.mailsettings.SettingsField;
import dev.mailroom.domain.mailsettings.SettingsProblem;
import dev.mailroom.web.admin.advice.Through;
import dev.mailroom.web.http.FieldErrors;
import java.util.Map;

/** Says of each wrong field what to do about it. */
final class Problems {

  private final EmailSettingsForm form;
  private final View view;

  Problems(EmailSettingsForm form, View view) {
    this.form = form;
    this.view = view;
  }

  /** In the order of the page. */
  FieldErrors say(Map<SettingsField, SettingsProblem> found) {
    var errors = FieldErrors.NONE;
    for (var field : SettingsField.values()) {
      if (found.containsKey(field)) {
        var input = SettingsInput.of(field);
        errors = errors.and(input.id(), input.label(), text(field, found.get(field)));
      }
    }
    return errors;
  }

  private String text(SettingsField field, SettingsProblem problem) {
    return switch (problem) {
      case MISSING -> missing(field);
      case NOT_ONE_ADDRESS -> "Enter one email address, like no-reply@example.com.";
      case NOT_A_NAME -> "Enter a name of one line, without ://.";
      case NOT_A_CHOICE -> "Choose SMTP or SendGrid.";
      case NOT_A_HOST ->
          "Enter a name like smtp.example.com or an IP address; no https:// and no port.";
      case NOT_A_PORT -> "Enter a number from 1 to 65535. " + usualPort();
      case NOT_A_TIMEOUT -> "Enter whole seconds from 1 to 600.";
      case NOT_A_LIMIT -> "Enter a whole number from 1, or leave it blank for no limit.";
      case TOO_LONG -> "Shorten it; that is more than any provider uses.";
      case CONTROL_CHARACTERS -> "Remove the characters that cannot be seen, like line breaks.";
      case USERNAME_MISSING ->
          "Enter the user name that goes with the password, or empty the password.";
      case PASSWORD_MISSING -> passwordMissing();
      case NO_TLS_VERSION -> "Tick at least one version.";
      case NOT_PEM ->
          "Paste the whole certificate, from -----BEGIN CERTIFICATE----- to the END line.";
    };
  }

  private String missing(SettingsField field) {
    return switch (field) {
      case NOTIFICATION_EMAIL -> "Enter the address mail is sent from.";
      case PROVIDER -> "Choose SMTP or SendGrid.";
      case SENDGRID_API_KEY -> "Paste the API key from SendGrid.";
      case SMTP_HOST -> "Enter your provider’s SMTP server.";
      case SMTP_PORT -> "Enter a number from 1 to 65535. " + usualPort();
      case CONNECT_TIMEOUT, READ_TIMEOUT, WRITE_TIMEOUT -> "Enter whole seconds from 1 to 600.";
      case SENDER_NAME,
          SMTP_USERNAME,
          SMTP_PASSWORD,
          USE_SSL,
          REQUIRE_TLS,
          TLS_VERSIONS,
          TRUSTED_CA,
          PER_SECOND,
          PER_DAY ->
          "Fill this in.";
    };
  }

  private String usualPort() {
    var way = Through.of(form);
    return way.preset() == Preset.CUSTOM
        ? "587 goes with Require TLS, 465 with Use SSL."
        : way.name() + " uses 587 with Require TLS.";
  }

  private String passwordMissing() {
    var host = form.smtp().host().strip();
    var ask = "Enter the password for " + (host.isEmpty() ? "this account" : host) + ".";
    return view.secretStored()
        ? ask
            + " The saved one belongs to "
            + view.routeLabel().orElse("other settings")
            + " as it was saved, so it was not kept."
        : ask + " Without a log-in, empty the SMTP Username.";
  }
}
