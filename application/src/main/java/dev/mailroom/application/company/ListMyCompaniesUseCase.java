package dev.mailroom.application.company;

import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.account.AccountId;
import java.util.List;

/** {@link ListMyCompanies}. */
public final class ListMyCompaniesUseCase implements ListMyCompanies {

  private final Companies companies;

  public ListMyCompaniesUseCase(Companies companies) {
    this.companies = companies;
  }

  @Override
  public List<Card> companiesOf(AccountId account) {
    return companies.cardsOf(account);
  }
}
