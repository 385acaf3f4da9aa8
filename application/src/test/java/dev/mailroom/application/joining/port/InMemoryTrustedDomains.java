package dev.mailroom.application.joining.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.joining.DomainList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@link TrustedDomains} in memory. */
public final class InMemoryTrustedDomains implements TrustedDomains {

  private final InMemoryTable<CompanyId, Trust> table;
  private final Companies companies;
  private final Members members;

  public InMemoryTrustedDomains(
      InMemoryTransactions transactions, Companies companies, Members members) {
    this.table = transactions.table();
    this.companies = companies;
    this.members = members;
  }

  @Override
  public DomainList of(CompanyId company) {
    return table.find(company).map(Trust::domains).orElse(DomainList.NONE);
  }

  @Override
  public void replace(CompanyId company, DomainList domains) {
    table.put(company, new Trust(company, domains));
  }

  @Override
  public List<CompanyId> openTo(AccountId account, MailDomain domain) {
    return table.rows(trust -> trust.domains().domains().contains(domain)).stream()
        .flatMap(trust -> companies.find(trust.company()).stream())
        .filter(company -> members.find(company.id(), account).isEmpty())
        .filter(company -> members.findRemoved(company.id(), account).isEmpty())
        .sorted(Comparator.comparing(company -> company.name().value().toLowerCase(Locale.ROOT)))
        .map(Company::id)
        .toList();
  }

  private record Trust(CompanyId company, DomainList domains) {}
}
