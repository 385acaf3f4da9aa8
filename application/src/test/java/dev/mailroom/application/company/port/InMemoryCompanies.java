package dev.mailroom.application.company.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.domain.account.Account;
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
import java.util.stream.Stream;

/** {@link Companies} in memory. */
public final class InMemoryCompanies implements Companies {

  private static final Comparator<Company> BY_NAME =
      Comparator.comparing((Company company) -> company.name().value().toLowerCase(Locale.ROOT))
          .thenComparing(company -> company.id().value().toString());

  private final InMemoryTransactions transactions;
  private final InMemoryTable<CompanyId, Company> companies;
  private final InMemoryTable<Place, Membership> members;
  private final Accounts accounts;

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
  public void addMember(Membership membership) {
    members.put(new Place(membership.company(), membership.account()), membership);
  }

  @Override
  public Optional<Company> findBySlug(Slug slug) {
    return companies.rows(company -> company.slug().equals(slug)).stream().findFirst();
  }

  @Override
  public Optional<Role> roleOf(CompanyId company, AccountId account) {
    return members.find(new Place(company, account)).map(Membership::role);
  }

  @Override
  public List<ViewCompany.Person> peopleOf(CompanyId company) {
    return people(company)
        .sorted(Comparator.comparing(p -> p.account().name().value().toLowerCase(Locale.ROOT)))
        .toList();
  }

  @Override
  public List<ListMyCompanies.Card> cardsOf(AccountId account) {
    return members.rows(membership -> membership.account().equals(account)).stream()
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
    return new ListMyCompanies.Card(company, membership.role(), (int) people(company.id()).count());
  }

  private Stream<ViewCompany.Person> people(CompanyId company) {
    return members.rows(membership -> membership.company().equals(company)).stream()
        .map(this::person)
        .filter(person -> person.account().isActive());
  }

  private ViewCompany.Person person(Membership membership) {
    Account account = accounts.find(membership.account()).orElseThrow();
    return new ViewCompany.Person(account, membership.role());
  }

  private record Place(CompanyId company, AccountId account) {}
}
