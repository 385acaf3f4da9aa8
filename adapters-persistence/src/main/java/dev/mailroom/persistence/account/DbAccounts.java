package dev.mailroom.persistence.account;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@link Accounts} in the table {@code accounts}. */
public final class DbAccounts implements Accounts {
  private final Database database;
  private final AccountPages pages;

  public DbAccounts(Database database) {
    this.database = database;
    this.pages = new AccountPages(database);
  }

  /** Waits for whoever takes the same address at this moment, as {@link #changeEmail} does. */
  @Override
  public boolean add(Account account) {
    lock(account.email());
    return values(
                account,
                """
                INSERT INTO accounts (id, email, name, password, site_role, status, created_at,
                  last_seen_at, locale, zone)
                VALUES (CAST(:id AS uuid), :email, :name, :password, :site_role, :status,
                  :created_at, CAST(:last_seen_at AS timestamptz), CAST(:locale AS text), CAST(:zone AS text))
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
            SET name = :name, password = :password, site_role = :site_role, status = :status,
              locale = CAST(:locale AS text), zone = CAST(:zone AS text)
            WHERE id = CAST(:id AS uuid)
            """)
        .write();
  }

  @Override
  public boolean changeEmail(AccountId id, EmailAddress email) {
    lock(email);
    return database
            .sql(
                """
                UPDATE accounts SET email = :email
                WHERE id = CAST(:id AS uuid)
                  AND NOT EXISTS (SELECT 1 FROM accounts WHERE email = :email)
                """)
            .with("id", id.value())
            .with("email", email.value())
            .write()
        == 1;
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
  public void recordVerified(AccountId id, Instant at) {
    database
        .sql(
            """
            UPDATE accounts SET verified_at = :at
            WHERE id = CAST(:id AS uuid) AND verified_at IS NULL
            """)
        .with("id", id.value())
        .with("at", at)
        .write();
  }

  @Override
  public boolean isVerified(AccountId id) {
    return database
        .sql(
            """
            SELECT 1 AS one FROM accounts
            WHERE id = CAST(:id AS uuid) AND verified_at IS NOT NULL
            """)
        .with("id", id.value())
        .first(row -> row.count("one"))
        .isPresent();
  }

  @Override
  public List<Account> page(String search, Optional<AccountId> after, int size) {
    return pages.page(search, after, size);
  }

  @Override
  public long count(String search) {
    return pages.count(search);
  }

  private Sql values(Account account, String statement) {
    return database
        .sql(statement)
        .with("id", account.id().value())
        .with("name", account.name().value())
        .with("password", account.password().value())
        .with("site_role", account.siteRole())
        .with("status", account.status())
        .with("locale", account.preferences().locale().map(Locale::toLanguageTag))
        .with("zone", account.preferences().zone().map(ZoneId::getId));
  }

  private void lock(EmailAddress email) {
    database.lock("the address " + email.value());
  }
}
