package dev.mailroom.application.company;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Mailboxes;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.MailboxState;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link ListPeople}: asks for one more than a page holds, to know whether more follow. */
public final class ListPeopleUseCase implements ListPeople {

  private final Companies companies;
  private final Members members;
  private final Mailboxes mailboxes;

  public ListPeopleUseCase(Companies companies, Members members, Mailboxes mailboxes) {
    this.companies = companies;
    this.members = members;
    this.mailboxes = mailboxes;
  }

  @Override
  public Result list(Query query) {
    return Slug.parse(query.slug())
        .flatMap(companies::findBySlug)
        .flatMap(company -> viewedBy(query, company))
        .orElseGet(Result.NotFound::new);
  }

  private Optional<Result> viewedBy(Query query, Company company) {
    return companies
        .roleOf(company.id(), query.viewer())
        .map(role -> seenAs(role, company, page(query, company.id())));
  }

  private Result seenAs(Role role, Company company, Page page) {
    return role.managesPeople()
        ? new Result.Found(
            company, role, page, members.removed(company.id(), PAGE_SIZE), mailboxes(page))
        : new Result.Found(company, role, page, List.of(), Map.of());
  }

  private Map<AccountId, MailboxState> mailboxes(Page page) {
    var people = page.people().stream().map(Person::account).toList();
    var states = mailboxes.of(people.stream().map(Account::email).toList());
    return people.stream()
        .filter(person -> states.containsKey(person.email()))
        .collect(toMap(Account::id, person -> requireNonNull(states.get(person.email()))));
  }

  private Page page(Query query, CompanyId company) {
    var search = bounded(query.search().strip());
    var found = members.page(company, search, query.after(), PAGE_SIZE + 1);
    var shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
    long all = members.count(company, "");
    long matching = search.isEmpty() ? all : members.count(company, search);
    return new Page(shown, matching, all, next(found, shown));
  }

  /** Nothing longer than an address can be part of one. */
  private static String bounded(String search) {
    return search.substring(0, Math.min(search.length(), EmailAddress.MAX_LENGTH));
  }

  private static Optional<AccountId> next(List<Person> found, List<Person> shown) {
    return found.size() > shown.size()
        ? Optional.of(shown.getLast().account().id())
        : Optional.empty();
  }
}
