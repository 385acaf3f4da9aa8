package dev.mailroom.application.company;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Role;
import java.util.List;

/** The lobby: the companies a person belongs to, by name. */
public interface ListMyCompanies {

  List<Card> companiesOf(AccountId account);

  /** One card of the lobby. */
  record Card(Company company, Role role, int members) {}
}
