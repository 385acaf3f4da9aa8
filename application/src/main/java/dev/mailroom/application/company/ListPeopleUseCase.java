package dev.mailroom.application.company;

import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.util.List;
import java.util.Optional;

/** {@link ListPeople}: asks for one more than a page holds, to know whether more follow. */
public final class ListPeopleUseCase implements ListPeople {

  private final Companies companies;
  private final Members members;

  public ListPeopleUseCase(Companies companies, Members members) {
    this.companies = companies;
    this.members = members;
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
        .map(role ->
            new Result.Found(company, role, page(query, company.id()), removed(company, role)));
  }

  private Page page(Query query, CompanyId company) {
    var search = bounded(query.search().strip());
    var found = members.page(company, search, query.after(), PAGE_SIZE + 1);
    var shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
    long all = members.count(company, "");
    long matching = search.isEmpty() ? all : members.count(company, search);
    return new Page(shown, matching, all, next(found, shown));
  }

  private List<RemovedPerson> removed(Company company, Role viewer) {
    return viewer.managesPeople() ? members.removed(company.id(), PAGE_SIZE) : List.of();
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
