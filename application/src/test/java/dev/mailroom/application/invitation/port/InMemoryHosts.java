package dev.mailroom.application.invitation.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import java.util.Optional;

/** {@link Hosts} over {@link Companies} in memory. */
public final class InMemoryHosts implements Hosts {

  private final InMemoryTransactions transactions;
  private final Companies companies;

  public InMemoryHosts(InMemoryTransactions transactions, Companies companies) {
    this.transactions = transactions;
    this.companies = companies;
  }

  @Override
  public Optional<Company> find(CompanyId id) {
    return companies.page(Optional.empty(), Optional.empty(), Integer.MAX_VALUE).stream()
        .map(ListCompanies.Row::company)
        .filter(company -> company.id().equals(id))
        .findFirst();
  }

  @Override
  public Optional<Company> findForUpdate(CompanyId id) {
    transactions.requireOpen();
    return find(id);
  }
}
