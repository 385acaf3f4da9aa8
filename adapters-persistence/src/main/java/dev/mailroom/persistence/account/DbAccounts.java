package dev.mailroom.persistence.account;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@link Accounts} in the table {@code accounts}. */
public final class DbAccounts implements Accounts {
  private final Database database;

  public DbAccounts(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(Account account) {
    return values(
                account,
                """
                INSERT INTO accounts (id, email, name, password, site_role, status, created_at,
                  last_seen_at)
                VALUES (CAST(:id AS uuid), :email, :name, :password, :site_role, :status,
                  :created_at, CAST(:last_seen_at AS timestamptz))
                ON CONFLICT (email) DO NOTHING
                """)
            .with("email", account.email().value())
            .with("created_at", account.createdAt())
            .with("last_seen_at", account.lastSeenAt())
            .write()
        == 1;
  }

  @Override
  public void update(Account account) {
    values(
            account,
            """
            UPDATE accounts
            SET name = :name, password = :password, site_role = :site_role, status = :status
            WHERE id = CAST(:id AS uuid)
            """)
        .write();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return database
        .sql("SELECT * FROM accounts WHERE id = CAST(:id AS uuid)")
        .with("id", id.value())
        .first(AccountRows::account);
  }

  @Override
  public Optional<Account> findForUpdate(AccountId id) {
    return database
        .sql("SELECT * FROM accounts WHERE id = CAST(:id AS uuid) FOR UPDATE")
        .with("id", id.value())
        .lock(AccountRows::account);
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return database
        .sql("SELECT * FROM accounts WHERE email = :email")
        .with("email", email.value())
        .first(AccountRows::account);
  }

  @Override
  public boolean isEmpty() {
    return database
        .sql("SELECT 1 AS one FROM accounts LIMIT 1")
        .first(row -> row.count("one"))
        .isEmpty();
  }

  @Override
  public boolean isEmptyForUpdate() {
    database.lock("the first account");
    return isEmpty();
  }

  /** One lock for all, since rows that match only later cannot be locked. */
  @Override
  public int countAdministratorsForUpdate() {
    database.lock("the administrators");
    return database
        .sql(
            """
            SELECT count(*) AS n FROM accounts
            WHERE site_role = 'administrator' AND status = 'active'
            """)
        .first(row -> row.count("n"))
        .orElse(0);
  }

  @Override
  public void recordSeen(AccountId id, Instant at) {
    database
        .sql("UPDATE accounts SET last_seen_at = :at WHERE id = CAST(:id AS uuid)")
        .with("id", id.value())
        .with("at", at)
        .write();
  }

  @Override
  public List<Account> page(String search, Optional<AccountId> after, int size) {
    return database
        .sql(
            """
            SELECT * FROM accounts
            WHERE lower(name || ' ' || email) LIKE :pattern
              AND (CAST(:after AS uuid) IS NULL OR (lower(name), id) >
                (SELECT lower(name), id FROM accounts WHERE id = CAST(:after AS uuid)))
            ORDER BY lower(name), id
            LIMIT :size
            """)
        .with("pattern", pattern(search))
        .with("after", after.map(AccountId::value))
        .with("size", size)
        .list(AccountRows::account);
  }

  @Override
  public long count(String search) {
    return database
        .sql("SELECT count(*) AS n FROM accounts WHERE lower(name || ' ' || email) LIKE :pattern")
        .with("pattern", pattern(search))
        .first(row -> row.number("n"))
        .orElse(0L);
  }

  private static String pattern(String search) {
    return "%" + search.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private Sql values(Account account, String statement) {
    return database
        .sql(statement)
        .with("id", account.id().value())
        .with("name", account.name().value())
        .with("password", account.password().value())
        .with("site_role", account.siteRole())
        .with("status", account.status());
  }
}
