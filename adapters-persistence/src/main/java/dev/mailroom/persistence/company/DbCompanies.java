package dev.mailroom.persistence.company;

import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@link Companies} in the tables {@code companies} and {@code members}; places are {@link
 * DbMembers}.
 */
public final class DbCompanies implements Companies {
  /** Somebody of the company {@code c} was here since {@code :active_since}; true without one. */
  private static final String IS_ACTIVE =
      """
      (CAST(:active_since AS timestamptz) IS NULL OR EXISTS (
        SELECT 1 FROM members JOIN accounts ON accounts.id = members.account_id
        WHERE members.company_id = c.id AND members.removed_at IS NULL
          AND accounts.status = 'active' AND accounts.last_seen_at >= CAST(:active_since AS timestamptz)))
      """;

  private final Database database;

  public DbCompanies(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(Company company) {
    claim(company.slug());
    return values(
                company,
                """
                INSERT INTO companies
                  (id, name, slug, locale, zone, invitation_reminders, created_at)
                VALUES (CAST(:id AS uuid), :name, :slug, :locale, :zone, :reminders, :created_at)
                ON CONFLICT (slug) DO NOTHING
                """)
            .with("created_at", company.createdAt())
            .write()
        == 1;
  }

  @Override
  public boolean update(Company company) {
    claim(company.slug());
    return values(
                company,
                """
                UPDATE companies SET name = :name, slug = :slug, locale = :locale, zone = :zone,
                  invitation_reminders = :reminders
                WHERE id = CAST(:id AS uuid) AND NOT EXISTS (
                  SELECT 1 FROM companies WHERE slug = :slug AND id <> CAST(:id AS uuid))
                """)
            .write()
        == 1;
  }

  @Override
  public boolean addMember(Membership membership) {
    return database
            .sql(
                """
                INSERT INTO members (company_id, account_id, role, since)
                VALUES (CAST(:company AS uuid), CAST(:account AS uuid), :role, :since)
                ON CONFLICT (company_id, account_id) DO UPDATE
                SET role = EXCLUDED.role, since = EXCLUDED.since, removed_at = NULL
                WHERE members.removed_at IS NOT NULL
                """)
            .with("company", membership.company().value())
            .with("account", membership.account().value())
            .with("role", membership.role())
            .with("since", membership.since())
            .write()
        == 1;
  }

  @Override
  public Optional<Company> find(CompanyId id) {
    return database
        .sql("SELECT * FROM companies WHERE id = CAST(:id AS uuid)")
        .with("id", id.value())
        .first(DbCompanies::company);
  }

  @Override
  public Optional<Company> findForUpdate(CompanyId id) {
    return database
        .sql("SELECT * FROM companies WHERE id = CAST(:id AS uuid) FOR UPDATE")
        .with("id", id.value())
        .lock(DbCompanies::company);
  }

  @Override
  public Optional<Company> findBySlug(Slug slug) {
    return database
        .sql("SELECT * FROM companies WHERE slug = :slug")
        .with("slug", slug.value())
        .first(DbCompanies::company);
  }

  /** One lock for the company and all places in it, since places to come cannot be locked. */
  @Override
  public Optional<Company> findBySlugForUpdate(Slug slug) {
    return database
        .sql("SELECT * FROM companies WHERE slug = :slug FOR UPDATE")
        .with("slug", slug.value())
        .lock(DbCompanies::company);
  }

  @Override
  public Optional<Role> roleOf(CompanyId company, AccountId account) {
    return database
        .sql(
            """
            SELECT role FROM members
            WHERE company_id = CAST(:company AS uuid) AND account_id = CAST(:account AS uuid)
              AND removed_at IS NULL
            """)
        .with("company", company.value())
        .with("account", account.value())
        .first(row -> row.choice("role", Role.class));
  }

  @Override
  public List<ListMyCompanies.Card> cardsOf(AccountId account) {
    return database
        .sql(
            """
            SELECT c.*, mine.role,
              (SELECT count(*) FROM members
               WHERE company_id = c.id AND removed_at IS NULL) AS people
            FROM members AS mine JOIN companies AS c ON c.id = mine.company_id
            WHERE mine.account_id = CAST(:account AS uuid) AND mine.removed_at IS NULL
            ORDER BY lower(c.name), c.id
            """)
        .with("account", account.value())
        .list(row -> new ListMyCompanies.Card(company(row), role(row), row.count("people")));
  }

  @Override
  public List<ListCompanies.Row> page(
      Optional<Instant> activeSince, Optional<CompanyId> after, int size) {
    return database
        .sql(
            """
            SELECT c.*, people.* FROM companies AS c CROSS JOIN LATERAL (
              SELECT count(*) AS people, max(accounts.last_seen_at) AS last_active_at,
                (array_agg(accounts.name ORDER BY members.since)
                  FILTER (WHERE members.role = 'owner'))[1] AS owner
              FROM members JOIN accounts ON accounts.id = members.account_id
              WHERE members.company_id = c.id AND members.removed_at IS NULL
                AND accounts.status = 'active') AS people
            WHERE %s
              AND (CAST(:after AS uuid) IS NULL OR (lower(c.name), c.id) >
                (SELECT lower(name), id FROM companies WHERE id = CAST(:after AS uuid)))
            ORDER BY lower(c.name), c.id
            LIMIT :size
            """
                .formatted(IS_ACTIVE))
        .with("active_since", activeSince)
        .with("after", after.map(CompanyId::value))
        .with("size", size)
        .list(DbCompanies::listed);
  }

  @Override
  public long count(Optional<Instant> activeSince) {
    return database
        .sql("SELECT count(*) AS n FROM companies AS c WHERE " + IS_ACTIVE)
        .with("active_since", activeSince)
        .first(row -> row.number("n"))
        .orElse(0L);
  }

  /** Two who want one slug wait for each other: an index would end the transaction of one. */
  private void claim(Slug slug) {
    database.lock("the slug " + slug);
  }

  private Sql values(Company company, String statement) {
    return database
        .sql(statement)
        .with("id", company.id().value())
        .with("name", company.name().value())
        .with("slug", company.slug().value())
        .with("locale", company.settings().locale().toLanguageTag())
        .with("zone", company.settings().zone().getId())
        .with("reminders", company.settings().invitationReminders());
  }

  private static ListCompanies.Row listed(Row row) {
    return new ListCompanies.Row(
        company(row),
        row.optionalText("owner"),
        row.count("people"),
        row.optionalInstant("last_active_at"));
  }

  private static Company company(Row row) {
    return new Company(
        new CompanyId(row.id("id")),
        new CompanyName(row.text("name")),
        new Slug(row.text("slug")),
        new CompanySettings(
            Locale.forLanguageTag(row.text("locale")),
            ZoneId.of(row.text("zone")),
            row.flag("invitation_reminders")),
        row.instant("created_at"));
  }

  private static Role role(Row row) {
    return row.choice("role", Role.class);
  }
}
