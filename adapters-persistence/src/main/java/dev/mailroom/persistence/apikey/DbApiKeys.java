package dev.mailroom.persistence.apikey;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.apikey.port.ApiKeys;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.ApiKeyId;
import dev.mailroom.domain.apikey.KeyLife;
import dev.mailroom.domain.apikey.KeyName;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link ApiKeys} in the table {@code api_keys}. */
public final class DbApiKeys implements ApiKeys {
  private static final String ALL =
      "SELECT *, array_to_string(scopes, ' ') AS scope_codes FROM api_keys ";

  private final Database database;

  public DbApiKeys(Database database) {
    this.database = database;
  }

  @Override
  public void add(ApiKey key) {
    var sql =
        database
            .sql(
                """
                INSERT INTO api_keys (id, company_id, name, scopes, prefix, value_hash, maker,
                  created_at, last_used_at, replaced_at, revoked_at)
                VALUES (CAST(:id AS uuid), CAST(:company AS uuid), :name, CAST(:scopes AS text[]),
                  :prefix, :hash, CAST(:maker AS uuid), :created_at,
                  CAST(:last_used_at AS timestamptz), CAST(:replaced_at AS timestamptz),
                  CAST(:revoked_at AS timestamptz))
                """)
            .with("company", key.company().value())
            .with("name", key.label().name().value())
            .with("scopes", key.label().scopes().stream().map(Scope::code).sorted().toList())
            .with("prefix", key.print().prefix())
            .with("hash", key.print().hash().hex())
            .with("maker", key.origin().maker().value())
            .with("created_at", key.origin().at())
            .with("last_used_at", key.lastUsedAt());
    changing(sql, key).write();
  }

  @Override
  public Optional<ApiKey> findForUpdate(CompanyId company, ApiKeyId id) {
    return database
        .sql(
            ALL + "WHERE company_id = CAST(:company AS uuid) AND id = CAST(:id AS uuid) FOR UPDATE")
        .with("company", company.value())
        .with("id", id.value())
        .lock(DbApiKeys::key);
  }

  @Override
  public Optional<ApiKey> findByHash(TokenHash hash) {
    return database
        .sql(ALL + "WHERE value_hash = :hash")
        .with("hash", hash.hex())
        .first(DbApiKeys::key);
  }

  @Override
  public List<ApiKey> of(CompanyId company) {
    return database
        .sql(ALL + "WHERE company_id = CAST(:company AS uuid) ORDER BY created_at DESC, id DESC")
        .with("company", company.value())
        .list(DbApiKeys::key);
  }

  @Override
  public void update(ApiKey key) {
    changing(
            database.sql(
                """
                UPDATE api_keys SET replaced_at = CAST(:replaced_at AS timestamptz),
                  revoked_at = CAST(:revoked_at AS timestamptz)
                WHERE id = CAST(:id AS uuid)
                """),
            key)
        .write();
  }

  /** Whoever comes second finds the row written and leaves it alone. */
  @Override
  public void markUsed(ApiKeyId id, Instant now) {
    database
        .sql(
            """
            UPDATE api_keys SET last_used_at = :now
            WHERE id = CAST(:id AS uuid) AND (last_used_at IS NULL OR last_used_at <= :before)
            """)
        .with("id", id.value())
        .with("now", now)
        .with("before", now.minus(ApiKey.USE_PRECISION))
        .write();
  }

  @Override
  public int removeOverBefore(Instant time) {
    return (int)
        database
            .sql("DELETE FROM api_keys WHERE least(replaced_at, revoked_at) < :time")
            .with("time", time)
            .write();
  }

  private static Sql changing(Sql sql, ApiKey key) {
    var replaced =
        key.life() instanceof KeyLife.Replaced(var until) ? Optional.of(until) : Optional.empty();
    var revoked =
        key.life() instanceof KeyLife.Revoked(var at) ? Optional.of(at) : Optional.empty();
    return sql.with("id", key.id().value())
        .with("replaced_at", replaced)
        .with("revoked_at", revoked);
  }

  private static ApiKey key(Row row) {
    return new ApiKey(
        new ApiKeyId(row.id("id")),
        new CompanyId(row.id("company_id")),
        new ApiKey.Label(new KeyName(row.text("name")), scopes(row.text("scope_codes"))),
        new ApiKey.Print(row.text("prefix"), new TokenHash(row.text("value_hash"))),
        new ApiKey.Origin(new AccountId(row.id("maker")), row.instant("created_at")),
        row.optionalInstant("last_used_at"),
        life(row));
  }

  private static Set<Scope> scopes(String codes) {
    return Set.of(codes.split(" ")).stream()
        .map(code -> Scope.ofCode(code).orElseThrow())
        .collect(toSet());
  }

  private static KeyLife life(Row row) {
    return row.optionalInstant("revoked_at")
        .<KeyLife>map(KeyLife.Revoked::new)
        .or(() -> row.optionalInstant("replaced_at").map(KeyLife.Replaced::new))
        .orElseGet(KeyLife.Working::new);
  }
}
