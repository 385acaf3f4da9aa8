package dev.mailroom.domain.mailsettings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which fields differ between two settings: their names, for the audit log, never their values. */
public final class SettingsChanges {

  private SettingsChanges() {}

  /** In the order of the page; everything that is set when there was nothing before. */
  public static List<SettingsField> between(Optional<EmailSettings> before, EmailSettings after) {
    var old = before.map(SettingsChanges::values).orElse(Map.of());
    var changed = values(after);
    return Stream.of(SettingsField.values())
        .filter(field -> !Objects.equals(old.get(field), changed.get(field)))
        .toList();
  }

  private static Map<SettingsField, Object> values(EmailSettings settings) {
    Map<SettingsField, Object> values = new EnumMap<>(SettingsField.class);
    values.put(SettingsField.NOTIFICATION_EMAIL, settings.sender().address());
    values.put(SettingsField.SENDER_NAME, settings.sender().name());
    values.put(SettingsField.PROVIDER, settings.route().provider());
    values.put(SettingsField.PER_SECOND, settings.rateLimit().perSecond());
    values.put(SettingsField.PER_DAY, settings.rateLimit().perDay());
    switch (settings.route()) {
      case SendGridRoute(var apiKey, _) -> values.put(SettingsField.SENDGRID_API_KEY, apiKey);
      case SmtpRoute smtp -> putServer(values, smtp);
    }
    return values;
  }

  private static void putServer(Map<SettingsField, Object> values, SmtpRoute route) {
    values.put(SettingsField.SMTP_HOST, route.host());
    values.put(SettingsField.SMTP_PORT, route.port());
    values.put(SettingsField.SMTP_USERNAME, route.username());
    values.put(SettingsField.SMTP_PASSWORD, route.password());
    values.put(SettingsField.USE_SSL, route.security() == Security.IMPLICIT_TLS);
    values.put(SettingsField.REQUIRE_TLS, route.security() == Security.REQUIRED_STARTTLS);
    values.put(SettingsField.CONNECT_TIMEOUT, route.timeouts().connect());
    values.put(SettingsField.READ_TIMEOUT, route.timeouts().read());
    values.put(SettingsField.WRITE_TIMEOUT, route.timeouts().write());
    values.put(SettingsField.TLS_VERSIONS, route.tlsVersions());
    values.put(SettingsField.TRUSTED_CA, route.trustedCa());
  }
}
