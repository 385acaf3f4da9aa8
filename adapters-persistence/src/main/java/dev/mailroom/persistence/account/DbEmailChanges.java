package dev.mailroom.persistence.account;

import dev.mailroom.application.account.port.EmailChanges;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import java.time.Instant;
import java.util.Optional;

/** {@link EmailChanges} in the table {@code email_changes}. */
public final class DbEmailChanges implements EmailChanges {
  private final Database database;

  public DbEmailChanges(Database database) {
    this.database = database;
  }

  @Override
  public void replace(EmailChange change) {
    database
        .sql(
            """
            INSERT INTO email_changes (account_id, token_hash, new_email, expires_at)
            VALUES (CAST(:account AS uuid), :token, :email, :expires_at)
            ON CONFLICT (account_id) DO UPDATE
              SET token_hash = :token, new_email = :email, expires_at = :expires_at
            """)
        .with("account", change.account().value())
        .with("token", change.hash().hex())
        .with("email", change.newAddress().value())
        .with("expires_at", change.expiresAt())
        .write();
  }

  @Override
  public Optional<EmailChange> find(TokenHash hash) {
    return database
        .sql("SELECT * FROM email_changes WHERE token_hash = :token")
        .with("token", hash.hex())
        .first(DbEmailChanges::change);
  }

  @Override
  public Optional<EmailChange> of(AccountId account) {
    return database
        .sql("SELECT * FROM email_changes WHERE account_id = CAST(:account AS uuid)")
        .with("account", account.value())
        .first(DbEmailChanges::change);
  }

  /** One statement, so that of a hundred at once one gets the row and the others nothing. */
  @Override
  public Optional<EmailChange> spend(TokenHash hash, Instant now) {
    return database
        .sql(
            """
            DELETE FROM email_changes WHERE token_hash = :token AND expires_at > :now
            RETURNING *
            """)
        .with("token", hash.hex())
        .with("now", now)
        .writeReturning(DbEmailChanges::change)
        .stream()
        .findFirst();
  }

  @Override
  public int removeExpired(Instant now) {
    return (int)
        database.sql("DELETE FROM email_changes WHERE expires_at <= :now").with("now", now).write();
  }

  @Override
  public void revokeAll(AccountId account) {
    database
        .sql("DELETE FROM email_changes WHERE account_id = CAST(:account AS uuid)")
        .with("account", account.value())
        .write();
  }

  private static EmailChange change(Row row) {
    return new EmailChange(
        new TokenHash(row.text("token_hash")),
        new AccountId(row.id("account_id")),
        new EmailAddress(row.text("new_email")),
        row.instant("expires_at"));
  }
}
