package dev.mailroom.persistence.joining;

import dev.mailroom.application.joining.port.TrustedDomains;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.persistence.Database;
import java.util.List;

/** {@link TrustedDomains} in the table {@code trusted_domains}. */
public final class DbTrustedDomains implements TrustedDomains {
  private final Database database;

  public DbTrustedDomains(Database database) {
    this.database = database;
  }

  @Override
  public DomainList of(CompanyId company) {
    return new DomainList(
        database
            .sql("SELECT domain FROM trusted_domains WHERE company_id = CAST(:company AS uuid)")
            .with("company", company.value())
            .list(row -> new MailDomain(row.text("domain"))));
  }

  @Override
  public void replace(CompanyId company, DomainList domains) {
    database
        .sql("DELETE FROM trusted_domains WHERE company_id = CAST(:company AS uuid)")
        .with("company", company.value())
        .write();
    database
        .sql(
            """
            INSERT INTO trusted_domains (company_id, domain)
            SELECT CAST(:company AS uuid), unnest(CAST(:domains AS text[]))
            """)
        .with("company", company.value())
        .with("domains", domains.domains().stream().map(MailDomain::value).toList())
        .write();
  }

  /** A removed member has a row, too. */
  @Override
  public List<CompanyId> openTo(AccountId account, MailDomain domain) {
    return database
        .sql(
            """
            SELECT companies.id FROM trusted_domains
            JOIN companies ON companies.id = trusted_domains.company_id
            WHERE domain = :domain AND NOT EXISTS (
              SELECT 1 FROM members
              WHERE members.company_id = companies.id
                AND members.account_id = CAST(:account AS uuid))
            ORDER BY lower(companies.name), companies.id
            """)
        .with("domain", domain.value())
        .with("account", account.value())
        .list(row -> new CompanyId(row.id("id")));
  }
}
