package dev.mailroom.application.company;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.CompanyNotices;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Membership;
import java.time.Instant;
import java.util.Optional;

/** Companies without an owner who can log in, as site administrators may see them. */
public final class Vacancies {

  private final Companies companies;
  private final Members members;
  private final Accounts accounts;

  public Vacancies(Companies companies, Members members, Accounts accounts) {
    this.companies = companies;
    this.members = members;
    this.accounts = accounts;
  }

  /** An administrator, a company that is held for update, and one of its people who can log in. */
  record Scene(Account administrator, Company company, Account person, Membership place) {

    CompanyNotices.Change change(Instant at) {
      return new CompanyNotices.Change(person, company, administrator, at);
    }
  }

  Optional<Company> find(AccountId actor, CompanyId company) {
    return administrator(actor).flatMap(_ -> companies.find(company)).filter(this::isVacant);
  }

  Optional<Scene> findForUpdate(AppointOwner.Command command) {
    return administrator(command.actor())
        .flatMap(administrator ->
            companies
                .findForUpdate(command.company())
                .filter(this::isVacant)
                .flatMap(company -> scene(administrator, company, command.person())));
  }

  private Optional<Scene> scene(Account administrator, Company company, AccountId person) {
    return members
        .find(company.id(), person)
        .flatMap(place ->
            accounts
                .find(person)
                .filter(Account::isActive)
                .map(account -> new Scene(administrator, company, account, place)));
  }

  private boolean isVacant(Company company) {
    return members.countOwners(company.id()) == 0;
  }

  private Optional<Account> administrator(AccountId actor) {
    return accounts.find(actor).filter(Account::isSiteAdministrator);
  }
}
