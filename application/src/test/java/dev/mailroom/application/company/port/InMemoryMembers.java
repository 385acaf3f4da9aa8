package dev.mailroom.application.company.port;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.ListPeople.Person;
import dev.mailroom.application.company.ListPeople.RemovedPerson;
import dev.mailroom.application.company.port.InMemoryCompanies.Kept;
import dev.mailroom.application.company.port.InMemoryCompanies.Place;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Members} in memory: the places of {@link InMemoryCompanies}. */
public final class InMemoryMembers implements Members {

  private static final Comparator<Account> BY_NAME =
      Comparator.comparing(InMemoryMembers::key)
          .thenComparing(account -> account.id().value().toString());

  private final InMemoryCompanies companies;
  private final Accounts accounts;

  public InMemoryMembers(InMemoryCompanies companies, Accounts accounts) {
    this.companies = companies;
    this.accounts = accounts;
  }

  @Override
  public Optional<Membership> find(CompanyId company, AccountId account) {
    return kept(company, account).filter(Kept::isMember).map(Kept::membership);
  }

  @Override
  public Optional<Membership> findRemoved(CompanyId company, AccountId account) {
    return kept(company, account).filter(kept -> !kept.isMember()).map(Kept::membership);
  }

  @Override
  public int countOwners(CompanyId company) {
    return (int)
        people(company, "")
            .filter(person -> person.role() == Role.OWNER && person.account().isActive())
            .count();
  }

  @Override
  public void update(Membership membership) {
    var place = Place.of(membership);
    var removedAt = companies.members.find(place).orElseThrow().removedAt();
    companies.members.put(place, new Kept(membership, removedAt));
  }

  @Override
  public void remove(Membership membership, Instant at) {
    companies.members.put(Place.of(membership), new Kept(membership, Optional.of(at)));
  }

  @Override
  public void restore(Membership membership) {
    companies.members.put(Place.of(membership), new Kept(membership, Optional.empty()));
  }

  @Override
  public void delete(Membership membership) {
    companies.members.remove(Place.of(membership));
  }

  @Override
  public List<Person> page(CompanyId company, String search, Optional<AccountId> after, int size) {
    var start = after.flatMap(id -> kept(company, id)).map(this::account);
    return people(company, search)
        .sorted(Comparator.comparing(Person::account, BY_NAME))
        .filter(person -> start.filter(s -> BY_NAME.compare(person.account(), s) <= 0).isEmpty())
        .limit(size)
        .toList();
  }

  @Override
  public long count(CompanyId company, String search) {
    return people(company, search).count();
  }

  @Override
  public List<Person> active(CompanyId company, String search, int size) {
    return people(company, search)
        .filter(person -> person.account().isActive())
        .sorted(Comparator.comparing(Person::role).thenComparing(Person::account, BY_NAME))
        .limit(size)
        .toList();
  }

  @Override
  public List<RemovedPerson> removed(CompanyId company, int size) {
    return companies.members.rows(kept -> isOf(company, kept) && !kept.isMember()).stream()
        .map(kept ->
            new RemovedPerson(
                account(kept), kept.membership().role(), kept.removedAt().orElseThrow()))
        .sorted(Comparator.comparing(RemovedPerson::removedAt).reversed())
        .limit(size)
        .toList();
  }

  private Stream<Person> people(CompanyId company, String search) {
    var part = search.toLowerCase(Locale.ROOT);
    return companies.members.rows(kept -> isOf(company, kept) && kept.isMember()).stream()
        .map(kept -> new Person(account(kept), kept.membership().role()))
        .filter(person -> key(person.account()).contains(part));
  }

  private Optional<Kept> kept(CompanyId company, AccountId account) {
    return companies.members.find(new Place(company, account));
  }

  private static boolean isOf(CompanyId company, Kept kept) {
    return kept.membership().company().equals(company);
  }

  private Account account(Kept kept) {
    return accounts.find(kept.membership().account()).orElseThrow();
  }

  private static String key(Account account) {
    return (account.name().value() + " " + account.email().value()).toLowerCase(Locale.ROOT);
  }
}
