package dev.mailroom.application.company.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.application.company.ListPeople.Person;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@link Companies} in memory. */
public final class InMemoryCompanies implements Companies {

  private static final Comparator<Company> BY_NAME =
      Comparator.comparing((Company company) -> company.name().value().toLowerCase(Locale.ROOT))
          .thenComparing(company -> company.id().value().toString());

  private final InMemoryTransactions transactions;
  private final InMemoryTable<CompanyId, Company> companies;
  private final Accounts accounts;

  /** Shared with {@link InMemoryMembers}. */
  final InMemoryTable<Place, Kept> members;

  public InMemoryCompanies(InMemoryTransactions transactions, Accounts accounts) {
    this.transactions = transactions;
    this.companies = transactions.table();
    this.members = transactions.table();
    this.accounts = accounts;
  }

  @Override
  public boolean add(Company company) {
    transactions.requireOpen();
    if (findBySlug(company.slug()).isPresent()) {
      return false;
    }
    companies.put(company.id(), company);
    return true;
  }

  @Override
  public boolean update(Company company) {
    transactions.requireOpen();
    if (findBySlug(company.slug()).filter(other -> !other.id().equals(company.id())).isPresent()) {
      return false;
    }
    companies.put(company.id(), company);
    return true;
  }

  @Override
  public boolean addMember(Membership membership) {
    transactions.requireOpen();
    var place = Place.of(membership);
    if (members.find(place).filter(Kept::isMember).isPresent()) {
      return false;
    }
    members.put(place, new Kept(membership, Optional.empty()));
    return true;
  }

  @Override
  public Optional<Company> find(CompanyId id) {
    return companies.find(id);
  }

  @Override
  public Optional<Company> findForUpdate(CompanyId id) {
    transactions.requireOpen();
    return find(id);
  }

  @Override
  public Optional<Company> findBySlug(Slug slug) {
    return companies.rows(company -> company.slug().equals(slug)).stream().findFirst();
  }

  @Override
  public Optional<Company> findBySlugForUpdate(Slug slug) {
    transactions.requireOpen();
    return findBySlug(slug);
  }

  @Override
  public Optional<Role> roleOf(CompanyId company, AccountId account) {
    return members
        .find(new Place(company, account))
        .filter(Kept::isMember)
        .map(kept -> kept.membership().role());
  }

  @Override
  public List<ListMyCompanies.Card> cardsOf(AccountId account) {
    return places(membership -> membership.account().equals(account))
        .map(membership -> card(companies.find(membership.company()).orElseThrow(), membership))
        .sorted(Comparator.comparing(ListMyCompanies.Card::company, BY_NAME))
        .toList();
  }

  @Override
  public List<ListCompanies.Row> page(
      Optional<Instant> activeSince, Optional<CompanyId> after, int size) {
    var start = after.flatMap(companies::find);
    return matching(activeSince)
        .filter(row -> start.filter(s -> BY_NAME.compare(row.company(), s) <= 0).isEmpty())
        .limit(size)
        .toList();
  }

  @Override
  public long count(Optional<Instant> activeSince) {
    return matching(activeSince).count();
  }

  private Stream<ListCompanies.Row> matching(Optional<Instant> activeSince) {
    return companies.rows().stream()
        .sorted(BY_NAME)
        .map(this::row)
        .filter(row -> activeSince.isEmpty() || isSeen(row, activeSince.get()));
  }

  private static boolean isSeen(ListCompanies.Row row, Instant since) {
    return row.lastActiveAt().filter(at -> !at.isBefore(since)).isPresent();
  }

  private ListCompanies.Row row(Company company) {
    var people = people(company.id()).toList();
    var owner =
        people.stream()
            .filter(person -> person.role() == Role.OWNER)
            .map(person -> person.account().name().value())
            .findFirst();
    var seen =
        people.stream()
            .flatMap(person -> person.account().lastSeenAt().stream())
            .max(Comparator.naturalOrder());
    return new ListCompanies.Row(company, owner, people.size(), seen);
  }

  private ListMyCompanies.Card card(Company company, Membership membership) {
    long people = places(other -> other.company().equals(company.id())).count();
    return new ListMyCompanies.Card(company, membership.role(), (int) people);
  }

  /** Those who can log in. */
  private Stream<Person> people(CompanyId company) {
    return places(membership -> membership.company().equals(company))
        .map(this::person)
        .filter(person -> person.account().isActive());
  }

  private Stream<Membership> places(Predicate<Membership> condition) {
    return members.rows(Kept::isMember).stream().map(Kept::membership).filter(condition);
  }

  private Person person(Membership membership) {
    return new Person(accounts.find(membership.account()).orElseThrow(), membership.role());
  }

  record Place(CompanyId company, AccountId account) {
    static Place of(Membership membership) {
      return new Place(membership.company(), membership.account());
    }
  }

  /** A place, or what is left of it. */
  record Kept(Membership membership, Optional<Instant> removedAt) {
    boolean isMember() {
      return removedAt.isEmpty();
    }
  }
}
