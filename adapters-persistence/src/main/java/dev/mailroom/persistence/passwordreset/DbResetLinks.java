package dev.mailroom.persistence.passwordreset;

import dev.mailroom.application.passwordreset.port.ResetLinks;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.passwordreset.ResetLink;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import java.time.Instant;
import java.util.Optional;

/** {@link ResetLinks} in the table {@code reset_links}. */
public final class DbResetLinks implements ResetLinks {
  private final Database database;

  public DbResetLinks(Database database) {
    this.database = database;
  }

  @Override
  public void replace(ResetLink link) {
    database
        .sql(
            """
            INSERT INTO reset_links (account_id, token_hash, expires_at)
            VALUES (CAST(:account AS uuid), :token, :expires_at)
            ON CONFLICT (account_id) DO UPDATE SET token_hash = :token, expires_at = :expires_at
            """)
        .with("account", link.account().value())
        .with("token", link.hash().hex())
        .with("expires_at", link.expiresAt())
        .write();
  }

  @Override
  public Optional<ResetLink> find(TokenHash hash) {
    return database
        .sql("SELECT * FROM reset_links WHERE token_hash = :token")
        .with("token", hash.hex())
        .first(DbResetLinks::link);
  }

  /** One statement, so that of a hundred at once one gets the row and the others nothing. */
  @Override
  public Optional<AccountId> spend(TokenHash hash, Instant now) {
    return database
        .sql(
            """
            DELETE FROM reset_links WHERE token_hash = :token AND expires_at > :now
            RETURNING account_id
            """)
        .with("token", hash.hex())
        .with("now", now)
        .writeReturning(row -> new AccountId(row.id("account_id")))
        .stream()
        .findFirst();
  }

  @Override
  public int removeExpired(Instant now) {
    return (int)
        database.sql("DELETE FROM reset_links WHERE expires_at <= :now").with("now", now).write();
  }

  @Override
  public void revokeAll(AccountId account) {
    database
        .sql("DELETE FROM reset_links WHERE account_id = CAST(:account AS uuid)")
        .with("account", account.value())
        .write();
  }

  private static ResetLink link(Row row) {
    return new ResetLink(
        new TokenHash(row.text("token_hash")),
        new AccountId(row.id("account_id")),
        row.instant("expires_at"));
  }
}
