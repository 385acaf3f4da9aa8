package dev.mailroom.application.company;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.util.Optional;

/** {@link ViewPerson}: who was removed is seen by those who could bring them back. */
public final class ViewPersonUseCase implements ViewPerson {

  private final Companies companies;
  private final Members members;
  private final Accounts accounts;

  public ViewPersonUseCase(Companies companies, Members members, Accounts accounts) {
    this.companies = companies;
    this.members = members;
    this.accounts = accounts;
  }

  @Override
  public Result view(Query query) {
    return Slug.parse(query.slug())
        .flatMap(companies::findBySlug)
        .flatMap(company -> viewedBy(query, company))
        .orElseGet(Result.NotFound::new);
  }

  private Optional<Result> viewedBy(Query query, Company company) {
    return companies
        .roleOf(company.id(), query.viewer())
        .flatMap(role -> member(query, company, role).or(() -> removed(query, company, role)));
  }

  private Optional<Result> member(Query query, Company company, Role viewer) {
    return members
        .find(company.id(), query.person())
        .flatMap(place -> found(company, viewer, place, false));
  }

  private Optional<Result> removed(Query query, Company company, Role viewer) {
    return members
        .findRemoved(company.id(), query.person())
        .filter(place -> viewer.mayGrant(place.role()))
        .flatMap(place -> found(company, viewer, place, true));
  }

  private Optional<Result> found(
      Company company, Role viewer, Membership place, boolean isRemoved) {
    return accounts
        .find(place.account())
        .map(person -> new Result.Found(company, viewer, person, place.role(), isRemoved));
  }
}
