package dev.mailroom.domain.mailsettings;

import java.time.Duration;
import java.util.OptionalInt;

/** The settings form filled in, its secrets left blank. */
public final class FilledForm {

  private static final EmailSettingsForm.Smtp NEW_SERVER =
      new EmailSettingsForm.Smtp(
          "",
          String.valueOf(Preset.PORT),
          "",
          "",
          false,
          true,
          seconds(Timeouts.DEFAULT.connect()),
          seconds(Timeouts.DEFAULT.read()),
          seconds(Timeouts.DEFAULT.write()),
          true,
          true,
          "");

  private FilledForm() {}

  /** What a site that never had settings begins with. */
  public static EmailSettingsForm withDefaults() {
    return new EmailSettingsForm("", "", "smtp", "", NEW_SERVER, "", "");
  }

  /** What these settings look like in the form. */
  public static EmailSettingsForm of(EmailSettings settings) {
    return new EmailSettingsForm(
        settings.sender().address().value(),
        settings.sender().name().orElse(""),
        code(settings.route().provider()),
        "",
        smtp(settings.route()),
        number(settings.rateLimit().perSecond()),
        number(settings.rateLimit().perDay()));
  }

  private static String code(Provider provider) {
    return switch (provider) {
      case SMTP -> "smtp";
      case SENDGRID -> "sendgrid";
    };
  }

  private static EmailSettingsForm.Smtp smtp(Route route) {
    return switch (route) {
      case SendGridRoute _ -> NEW_SERVER;
      case SmtpRoute smtp ->
          new EmailSettingsForm.Smtp(
              smtp.host(),
              String.valueOf(smtp.port()),
              smtp.username().orElse(""),
              "",
              smtp.security() == Security.IMPLICIT_TLS,
              smtp.security() == Security.REQUIRED_STARTTLS,
              seconds(smtp.timeouts().connect()),
              seconds(smtp.timeouts().read()),
              seconds(smtp.timeouts().write()),
              smtp.tlsVersions().contains(TlsVersion.TLS_1_2),
              smtp.tlsVersions().contains(TlsVersion.TLS_1_3),
              smtp.trustedCa().orElse(""));
    };
  }

  private static String seconds(Duration duration) {
    return String.valueOf(duration.toSeconds());
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
  }
}
