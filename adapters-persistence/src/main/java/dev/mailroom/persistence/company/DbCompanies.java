package dev.mailroom.persistence.company;

import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@link Companies} in the tables {@code companies} and {@code members}; places are {@link
 * DbMembers}.
 */
public final class DbCompanies implements Companies {
  private final Database database;
  private final CompanyLists lists;

  public DbCompanies(Database database) {
    this.database = database;
    this.lists = new CompanyLists(database);
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
        .first(CompanyRows::company);
  }

  @Override
  public Optional<Company> findForUpdate(CompanyId id) {
    return database
        .sql("SELECT * FROM companies WHERE id = CAST(:id AS uuid) FOR UPDATE")
        .with("id", id.value())
        .lock(CompanyRows::company);
  }

  @Override
  public Optional<Company> findBySlug(Slug slug) {
    return database
        .sql("SELECT * FROM companies WHERE slug = :slug")
        .with("slug", slug.value())
        .first(CompanyRows::company);
  }

  /** One lock for the company and all places in it, since places to come cannot be locked. */
  @Override
  public Optional<Company> findBySlugForUpdate(Slug slug) {
    return database
        .sql("SELECT * FROM companies WHERE slug = :slug FOR UPDATE")
        .with("slug", slug.value())
        .lock(CompanyRows::company);
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
    return lists.cardsOf(account);
  }

  @Override
  public List<ListCompanies.Row> page(
      Optional<Instant> activeSince, Optional<CompanyId> after, int size) {
    return lists.page(activeSince, after, size);
  }

  @Override
  public long count(Optional<Instant> activeSince) {
    return lists.count(activeSince);
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
}
