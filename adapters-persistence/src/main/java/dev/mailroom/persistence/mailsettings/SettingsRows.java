package dev.mailroom.persistence.mailsettings;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.Provider;
import dev.mailroom.domain.mailsettings.RateLimit;
import dev.mailroom.domain.mailsettings.Route;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.domain.mailsettings.Secret;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.domain.mailsettings.SendGridRoute;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.domain.mailsettings.TlsVersion;
import dev.mailroom.persistence.Row;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Maps the row of {@code email_settings}. */
final class SettingsRows {
  private SettingsRows() {}

  static SavedSettings saved(Row row, Optional<Secret> secret) {
    Mailbox sender =
        new Mailbox(row.optionalText("sender_name"), new EmailAddress(row.text("sender_address")));
    RateLimit limit = new RateLimit(row.optionalCount("per_second"), row.optionalCount("per_day"));
    return new SavedSettings(
        new EmailSettings(sender, route(row, secret), limit),
        row.instant("saved_at"),
        row.optionalInstant("secret_saved_at"));
  }

  private static Route route(Row row, Optional<Secret> secret) {
    return switch (row.choice("provider", Provider.class)) {
      case SMTP -> smtp(row, secret);
      case SENDGRID -> new SendGridRoute(secret, timeouts(row));
    };
  }

  private static SmtpRoute smtp(Row row, Optional<Secret> password) {
    return new SmtpRoute(
        row.text("smtp_host"),
        row.count("smtp_port"),
        row.optionalText("smtp_username"),
        password,
        row.choice("smtp_security", Security.class),
        timeouts(row),
        tlsVersions(row.text("smtp_tls_versions")),
        row.optionalText("smtp_trusted_ca"));
  }

  private static Set<TlsVersion> tlsVersions(String codes) {
    return Arrays.stream(codes.split(",", -1))
        .map(code -> TlsVersion.valueOf(code.toUpperCase(Locale.ROOT)))
        .collect(toSet());
  }

  private static Timeouts timeouts(Row row) {
    return new Timeouts(row.millis("connect_ms"), row.millis("read_ms"), row.millis("write_ms"));
  }
}
