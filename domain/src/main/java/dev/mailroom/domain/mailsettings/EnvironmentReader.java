package dev.mailroom.domain.mailsettings;

import dev.mailroom.domain.mailsettings.EnvironmentReading.Found;
import dev.mailroom.domain.mailsettings.EnvironmentReading.Nothing;
import dev.mailroom.domain.mailsettings.EnvironmentReading.Wrong;
import dev.mailroom.domain.mailsettings.SettingsReading.Invalid;
import dev.mailroom.domain.mailsettings.SettingsReading.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the environment as if it had been typed into the form. */
final class EnvironmentReader {

  private static final String SERVER = "SMTP_SERVER";
  private static final String SSL = "SMTP_SSL";
  private static final String TLS_REQUIRED = "SMTP_TLS_REQUIRED";

  /** Set, these say that mail is meant to leave by SMTP. */
  private static final List<String> FOR_SMTP =
      List.of(SERVER, "SMTP_USERNAME", "SMTP_PASSWORD", "SMTP_PORT");

  private final Map<String, String> environment;
  private final Map<String, SettingsProblem> wrong = new HashMap<>();

  EnvironmentReader(Map<String, String> environment) {
    this.environment = environment;
  }

  EnvironmentReading read() {
    boolean sendGrid = isSet("SENDGRID_API_KEY") && !isSet(SERVER);
    if (!sendGrid && FOR_SMTP.stream().noneMatch(this::isSet)) {
      return new Nothing();
    }
    var reading =
        new FormReader(_ -> false).read(form(sendGrid ? "sendgrid" : "smtp"), Optional.empty());
    if (reading instanceof Invalid(var problems)) {
      problems.forEach((field, problem) -> wrong.put(variable(field), problem));
    }
    return reading instanceof Valid(var settings) && wrong.isEmpty()
        ? new Found(settings)
        : new Wrong(wrong);
  }

  private EmailSettingsForm form(String provider) {
    var defaults = FilledForm.withDefaults();
    return new EmailSettingsForm(
        value("NOTIFICATION_EMAIL"),
        "",
        provider,
        value("SENDGRID_API_KEY"),
        provider.equals("smtp") ? server(defaults.smtp()) : defaults.smtp(),
        "",
        "");
  }

  private EmailSettingsForm.Smtp server(EmailSettingsForm.Smtp defaults) {
    boolean ssl = flag(SSL, false);
    return new EmailSettingsForm.Smtp(
        value(SERVER),
        isSet("SMTP_PORT") ? value("SMTP_PORT") : ssl ? "465" : defaults.port(),
        value("SMTP_USERNAME"),
        value("SMTP_PASSWORD"),
        ssl,
        flag(TLS_REQUIRED, true),
        defaults.connectTimeout(),
        defaults.readTimeout(),
        defaults.writeTimeout(),
        defaults.tls12(),
        defaults.tls13(),
        "");
  }

  private boolean flag(String variable, boolean otherwise) {
    return switch (value(variable).strip().toLowerCase(Locale.ROOT)) {
      case "" -> otherwise;
      case "true", "1", "yes", "on" -> true;
      case "false", "0", "no", "off" -> false;
      default -> {
        wrong.put(variable, SettingsProblem.NOT_A_CHOICE);
        yield otherwise;
      }
    };
  }

  private boolean isSet(String variable) {
    return !value(variable).isBlank();
  }

  private String value(String variable) {
    return environment.getOrDefault(variable, "");
  }

  /** The rest have defaults, which are right. */
  private static String variable(SettingsField field) {
    return switch (field) {
      case NOTIFICATION_EMAIL -> "NOTIFICATION_EMAIL";
      case SENDGRID_API_KEY -> "SENDGRID_API_KEY";
      case SMTP_HOST -> SERVER;
      case SMTP_PORT -> "SMTP_PORT";
      case SMTP_USERNAME -> "SMTP_USERNAME";
      case SMTP_PASSWORD -> "SMTP_PASSWORD";
      case USE_SSL -> SSL;
      case REQUIRE_TLS -> TLS_REQUIRED;
      case SENDER_NAME,
          PROVIDER,
          CONNECT_TIMEOUT,
          READ_TIMEOUT,
          WRITE_TIMEOUT,
          TLS_VERSIONS,
          TRUSTED_CA,
          PER_SECOND,
          PER_DAY ->
          throw new IllegalStateException("no variable for " + field);
    };
  }
}
