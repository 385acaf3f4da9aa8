package dev.mailroom.web.company;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.application.company.ViewCompany.Result.Found;
import dev.mailroom.application.company.ViewCompany.Result.NotFound;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** {@code /companies/{slug}}: a company's home, for its members. */
public final class CompanyPages implements RouteGroup {

  private final ViewCompany viewCompany;

  public CompanyPages(ViewCompany viewCompany) {
    this.viewCompany = viewCompany;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/companies/{slug}", Guards.signedIn(this::show));
  }

  private Answer show(Visit visit, SignedIn person) {
    return Answer.page("company/company.ftlh", CompanyPage.of(found(viewCompany, visit, person)));
  }

  /** The company of the page's address, for its members only. */
  static Found found(ViewCompany viewCompany, Visit visit, SignedIn person) {
    var query = new ViewCompany.Query(person.account().id(), visit.parameter("slug"));
    return switch (viewCompany.view(query)) {
      case Found found -> found;
      case NotFound() -> throw Refusal.notFound();
    };
  }
}
