package dev.mailroom.application.apikey;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.util.Optional;

/** Who may manage the keys of a company: its owners and admins. */
public final class KeyRights {

  private final Companies companies;
  private final Accounts accounts;

  public KeyRights(Companies companies, Accounts accounts) {
    this.companies = companies;
    this.accounts = accounts;
  }

  /** Somebody who manages a company. */
  record Manager(Company company, Account account) {}

  /** Empty for unknown companies and for who does not manage them: they look the same. */
  Optional<Company> managed(AccountId actor, String slug) {
    return Slug.parse(slug)
        .flatMap(companies::findBySlug)
        .flatMap(company -> managing(company, actor))
        .map(Manager::company);
  }

  /** As {@link #managed}, and nobody else changes the company or its keys meanwhile. */
  Optional<Manager> managerForUpdate(AccountId actor, String slug) {
    return Slug.parse(slug)
        .flatMap(companies::findBySlugForUpdate)
        .flatMap(company -> managing(company, actor));
  }

  private Optional<Manager> managing(Company company, AccountId actor) {
    return companies
        .roleOf(company.id(), actor)
        .filter(Role::managesPeople)
        .flatMap(_ -> accounts.find(actor))
        .filter(Account::isActive)
        .map(account -> new Manager(company, account));
  }

  /** Empty once the account is gone. */
  Optional<PersonName> nameOf(AccountId maker) {
    return accounts.find(maker).map(Account::name);
  }
}
