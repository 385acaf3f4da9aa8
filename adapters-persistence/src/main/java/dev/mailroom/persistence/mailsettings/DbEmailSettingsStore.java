package dev.mailroom.persistence.mailsettings;

import dev.mailroom.application.mailsettings.port.EmailSettingsStore;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.Route;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.domain.mailsettings.Secret;
import dev.mailroom.domain.mailsettings.SendGridRoute;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import dev.mailroom.persistence.crypto.Field;
import dev.mailroom.persistence.crypto.FieldCipher;
import dev.mailroom.persistence.crypto.Sealed;
import java.util.Optional;

/** {@link EmailSettingsStore} in the table {@code email_settings}, which has one row at most. */
public final class DbEmailSettingsStore implements EmailSettingsStore {
  private static final Field SECRET = new Field("email_settings", "1", "secret");

  private final Database database;
  private final FieldCipher cipher;

  public DbEmailSettingsStore(Database database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public Optional<SavedSettings> find() {
    return database.sql("SELECT * FROM email_settings WHERE id = 1").first(this::saved);
  }

  @Override
  public void save(SavedSettings saved) {
    EmailSettings settings = saved.settings();
    Sql insert =
        database
            .sql(
                """
                INSERT INTO email_settings (id, sender_address, sender_name, provider,
                  smtp_host, smtp_port, smtp_username, smtp_security, smtp_tls_versions,
                  smtp_trusted_ca, connect_ms, read_ms, write_ms, secret, secret_key,
                  secret_saved_at, per_second, per_day, saved_at)
                VALUES (1, :sender_address, :sender_name, :provider,
                  :smtp_host, CAST(:smtp_port AS integer), :smtp_username, :smtp_security,
                  :smtp_tls_versions, :smtp_trusted_ca, :connect_ms, :read_ms, :write_ms,
                  CAST(:secret AS bytea), :secret_key, CAST(:secret_saved_at AS timestamptz),
                  CAST(:per_second AS integer), CAST(:per_day AS integer), :saved_at)
                """)
            .with("sender_address", settings.sender().address().value())
            .with("sender_name", settings.sender().name())
            .with("provider", settings.route().provider())
            .with("secret_saved_at", saved.secretSavedAt())
            .with("per_second", settings.rateLimit().perSecond())
            .with("per_day", settings.rateLimit().perDay())
            .with("saved_at", saved.savedAt());
    database.sql("DELETE FROM email_settings").write();
    withRoute(insert, settings.route()).write();
  }

  private Sql withRoute(Sql insert, Route route) {
    return switch (route) {
      case SmtpRoute smtp ->
          withSecret(SmtpColumns.bind(insert, Optional.of(smtp)), smtp.password(), smtp.timeouts());
      case SendGridRoute sendGrid ->
          withSecret(
              SmtpColumns.bind(insert, Optional.empty()), sendGrid.apiKey(), sendGrid.timeouts());
    };
  }

  private Sql withSecret(Sql insert, Optional<Secret> secret, Timeouts timeouts) {
    Optional<Sealed> sealed = secret.map(it -> cipher.seal(SECRET, it.value()));
    return insert
        .with("secret", sealed.map(Sealed::box))
        .with("secret_key", sealed.map(Sealed::keyId))
        .with("connect_ms", timeouts.connect())
        .with("read_ms", timeouts.read())
        .with("write_ms", timeouts.write());
  }

  private SavedSettings saved(Row row) {
    Optional<Secret> secret =
        row.optionalText("secret_key")
            .map(key -> new Sealed(key, row.bytes("secret")))
            .map(sealed -> new Secret(cipher.openText(SECRET, sealed)));
    return SettingsRows.saved(row, secret);
  }
}
