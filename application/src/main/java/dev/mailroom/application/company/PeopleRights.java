package dev.mailroom.application.company;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.CompanyNotices;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may change what in a company, decided while nobody else can change any place in it.
 * Everything is empty for unknown companies and people, and for actors without the right: they look
 * the same.
 */
public final class PeopleRights {

  private final Companies companies;
  private final Members members;
  private final Accounts accounts;

  public PeopleRights(Companies companies, Members members, Accounts accounts) {
    this.companies = companies;
    this.members = members;
    this.accounts = accounts;
  }

  /** A member at work; {@code company} is held for update. */
  public record Actor(Company company, Account account, Membership place) {

    public Role role() {
      return place.role();
    }
  }

  /** An actor and the person whose place is to change. */
  record Scene(Actor actor, Account person, Membership place) {

    CompanyNotices.Change change(Instant at) {
      return new CompanyNotices.Change(person, actor.company(), actor.account(), at);
    }
  }

  /** Any member. */
  Optional<Actor> actor(AccountId actor, String slug) {
    return Slug.parse(slug)
        .flatMap(companies::findBySlugForUpdate)
        .flatMap(company ->
            members
                .find(company.id(), actor)
                .flatMap(place ->
                    accounts
                        .find(actor)
                        .filter(Account::isActive)
                        .map(account -> new Actor(company, account, place))));
  }

  /** Somebody who manages people. */
  public Optional<Actor> manager(AccountId actor, String slug) {
    return actor(actor, slug).filter(found -> found.role().managesPeople());
  }

  /** A manager and a member whose place is within the manager's right. */
  Optional<Scene> overMember(AccountId actor, String slug, AccountId person) {
    return manager(actor, slug)
        .flatMap(found -> scene(found, members.find(found.company().id(), person)));
  }

  /** A manager and somebody who was removed from a place that the manager may give. */
  Optional<Scene> overRemoved(AccountId actor, String slug, AccountId person) {
    return manager(actor, slug)
        .flatMap(found -> scene(found, members.findRemoved(found.company().id(), person)));
  }

  /** Whether the company would be left without an owner who can log in. */
  boolean isLastOwner(Membership place) {
    return place.role() == Role.OWNER
        && accounts.find(place.account()).filter(Account::isActive).isPresent()
        && members.countOwners(place.company()) == 1;
  }

  private Optional<Scene> scene(Actor actor, Optional<Membership> place) {
    return place
        .filter(found -> actor.role().mayTouch(found.role()))
        .flatMap(
            found -> accounts.find(found.account()).map(person -> new Scene(actor, person, found)));
  }
}
