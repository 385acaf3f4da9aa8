package dev.mailroom.persistence.company;

import dev.mailroom.application.company.ListPeople.Person;
import dev.mailroom.application.company.ListPeople.RemovedPerson;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import dev.mailroom.persistence.account.AccountRows;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@link Members} in the table {@code members}. */
public final class DbMembers implements Members {

  /** Walks the index members_page from where the last page ended. */
  static final String PAGE =
      """
      SELECT accounts.*, members.role
      FROM members JOIN accounts ON accounts.id = members.account_id
      WHERE members.company_id = CAST(:company AS uuid) AND members.removed_at IS NULL
        AND members.sort_text LIKE :pattern
        AND (members.sort_text, members.account_id) > (
          COALESCE((SELECT sort_text FROM members WHERE company_id = CAST(:company AS uuid)
            AND account_id = CAST(:after AS uuid)), ''),
          COALESCE(CAST(:after AS uuid), CAST('00000000-0000-0000-0000-000000000000' AS uuid)))
      ORDER BY members.sort_text, members.account_id
      LIMIT :size
      """;

  static final String COUNT =
      """
      SELECT count(*) AS n FROM members
      WHERE company_id = CAST(:company AS uuid) AND removed_at IS NULL AND sort_text LIKE :pattern
      """;

  static final String OWNERS =
      """
      SELECT count(*) AS n FROM members JOIN accounts ON accounts.id = members.account_id
      WHERE members.company_id = CAST(:company AS uuid) AND members.role = 'owner'
        AND members.removed_at IS NULL AND accounts.status = 'active'
      """;

  static final String REMOVED =
      """
      SELECT accounts.*, members.role, members.removed_at
      FROM members JOIN accounts ON accounts.id = members.account_id
      WHERE members.company_id = CAST(:company AS uuid) AND members.removed_at IS NOT NULL
      ORDER BY members.removed_at DESC
      LIMIT :size
      """;

  private static final String ACTIVE =
      """
      SELECT accounts.*, members.role
      FROM members JOIN accounts ON accounts.id = members.account_id
      WHERE members.company_id = CAST(:company AS uuid) AND members.removed_at IS NULL
        AND members.sort_text LIKE :pattern AND accounts.status = 'active'
      ORDER BY array_position(ARRAY['owner', 'admin', 'member', 'guest'], members.role),
        members.sort_text, members.account_id
      LIMIT :size
      """;

  private final Database database;

  public DbMembers(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Membership> find(CompanyId company, AccountId account) {
    return place(company, account, false);
  }

  @Override
  public Optional<Membership> findRemoved(CompanyId company, AccountId account) {
    return place(company, account, true);
  }

  private Optional<Membership> place(CompanyId company, AccountId account, boolean isRemoved) {
    return at(
            company,
            account,
            """
            SELECT * FROM members
            WHERE company_id = CAST(:company AS uuid) AND account_id = CAST(:account AS uuid)
              AND (removed_at IS NOT NULL) = :removed
            """)
        .with("removed", isRemoved)
        .first(DbMembers::membership);
  }

  @Override
  public int countOwners(CompanyId company) {
    return of(company, OWNERS).first(row -> row.count("n")).orElse(0);
  }

  @Override
  public void update(Membership membership) {
    at(
            membership.company(),
            membership.account(),
            """
            UPDATE members SET role = :role
            WHERE company_id = CAST(:company AS uuid) AND account_id = CAST(:account AS uuid)
            """)
        .with("role", membership.role())
        .write();
  }

  @Override
  public void remove(Membership membership, Instant at) {
    mark(membership, Optional.of(at));
  }

  @Override
  public void restore(Membership membership) {
    mark(membership, Optional.empty());
  }

  private void mark(Membership membership, Optional<Instant> removedAt) {
    at(
            membership.company(),
            membership.account(),
            """
            UPDATE members SET removed_at = CAST(:removed_at AS timestamptz)
            WHERE company_id = CAST(:company AS uuid) AND account_id = CAST(:account AS uuid)
            """)
        .with("removed_at", removedAt)
        .write();
  }

  @Override
  public void delete(Membership membership) {
    at(
            membership.company(),
            membership.account(),
            """
            DELETE FROM members
            WHERE company_id = CAST(:company AS uuid) AND account_id = CAST(:account AS uuid)
            """)
        .write();
  }

  @Override
  public List<Person> page(CompanyId company, String search, Optional<AccountId> after, int size) {
    return of(company, PAGE)
        .with("pattern", pattern(search))
        .with("after", after.map(AccountId::value))
        .with("size", size)
        .list(row -> new Person(AccountRows.account(row), role(row)));
  }

  @Override
  public long count(CompanyId company, String search) {
    return of(company, COUNT)
        .with("pattern", pattern(search))
        .first(row -> row.number("n"))
        .orElse(0L);
  }

  @Override
  public List<Person> active(CompanyId company, String search, int size) {
    return of(company, ACTIVE)
        .with("pattern", pattern(search))
        .with("size", size)
        .list(row -> new Person(AccountRows.account(row), role(row)));
  }

  @Override
  public List<RemovedPerson> removed(CompanyId company, int size) {
    return of(company, REMOVED)
        .with("size", size)
        .list(row ->
            new RemovedPerson(AccountRows.account(row), role(row), row.instant("removed_at")));
  }

  private Sql of(CompanyId company, String statement) {
    return database.sql(statement).with("company", company.value());
  }

  private Sql at(CompanyId company, AccountId account, String statement) {
    return of(company, statement).with("account", account.value());
  }

  private static String pattern(String search) {
    return "%" + search.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static Membership membership(Row row) {
    return new Membership(
        new CompanyId(row.id("company_id")),
        new AccountId(row.id("account_id")),
        role(row),
        row.instant("since"));
  }

  private static Role role(Row row) {
    return row.choice("role", Role.class);
  }
}
