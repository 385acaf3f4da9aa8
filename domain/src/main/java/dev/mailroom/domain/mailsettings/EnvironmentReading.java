package dev.mailroom.domain.mailsettings;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the process's environment says about mail: settings, nothing, or variables that are wrong,
 * by name and never by value.
 */
public sealed interface EnvironmentReading {

  record Found(EmailSettings settings) implements EnvironmentReading {}

  record Nothing() implements EnvironmentReading {}

  record Wrong(Map<String, SettingsProblem> variables) implements EnvironmentReading {
    public Wrong {
      variables = Map.copyOf(variables);
    }

    /** By name, so that a message about them is the same each time. */
    public Map<String, SettingsProblem> sorted() {
      return new TreeMap<>(variables);
    }
  }

  /**
   * Reads {@code NOTIFICATION_EMAIL}, {@code SENDGRID_API_KEY} and the {@code SMTP_} variables; a
   * blank one counts as unset.
   *
   * <p>With both providers set, SMTP wins. {@code SMTP_SSL} is false unless set. {@code
   * SMTP_TLS_REQUIRED} is true unless set: to send without TLS must be said. {@code SMTP_PORT} is
   * 465 with SSL, else 587.
   */
  static EnvironmentReading of(Map<String, String> environment) {
    return new EnvironmentReader(environment).read();
  }
}
