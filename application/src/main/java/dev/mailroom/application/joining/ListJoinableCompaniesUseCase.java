package dev.mailroom.application.joining;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.joining.port.TrustedDomains;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.company.Company;
import java.util.List;

/** {@link ListJoinableCompanies}. */
public final class ListJoinableCompaniesUseCase implements ListJoinableCompanies {

  private final TrustedDomains trusted;
  private final Companies companies;
  private final Accounts accounts;

  public ListJoinableCompaniesUseCase(
      TrustedDomains trusted, Companies companies, Accounts accounts) {
    this.trusted = trusted;
    this.companies = companies;
    this.accounts = accounts;
  }

  @Override
  public List<Company> companiesFor(Account person) {
    if (!accounts.isVerified(person.id())) {
      return List.of();
    }
    return trusted.openTo(person.id(), MailDomain.of(person.email())).stream()
        .flatMap(id -> companies.find(id).stream())
        .toList();
  }
}
