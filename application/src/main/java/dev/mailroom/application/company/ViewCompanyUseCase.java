package dev.mailroom.application.company;

import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Slug;
import java.util.Optional;

/** {@link ViewCompany}. */
public final class ViewCompanyUseCase implements ViewCompany {

  private final Companies companies;
  private final Members members;

  public ViewCompanyUseCase(Companies companies, Members members) {
    this.companies = companies;
    this.members = members;
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
        .map(role -> new Result.Found(company, role, members.count(company.id(), "")));
  }
}
