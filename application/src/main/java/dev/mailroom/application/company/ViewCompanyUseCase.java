package dev.mailroom.application.company;

import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.util.Optional;

/** {@link ViewCompany}. */
public final class ViewCompanyUseCase implements ViewCompany {

  private final Companies companies;

  public ViewCompanyUseCase(Companies companies) {
    this.companies = companies;
  }

  @Override
  public Result view(Query query) {
    return Slug.parse(query.slug())
        .flatMap(companies::findBySlug)
        .flatMap(company -> viewedBy(query, company))
        .orElseGet(Result.NotFound::new);
  }

  private Optional<Result> viewedBy(Query query, Company company) {
    return companies.roleOf(company.id(), query.viewer()).map(role -> found(company, role));
  }

  private Result found(Company company, Role viewerRole) {
    return new Result.Found(company, viewerRole, companies.peopleOf(company.id()));
  }
}
