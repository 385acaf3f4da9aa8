package dev.mailroom.web.admin.company;

import static dev.mailroom.web.http.Guards.siteAdministrator;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.company.AppointOwner;
import dev.mailroom.application.company.AppointOwner.Result.Appointed;
import dev.mailroom.application.company.AppointOwner.Result.NotFound;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Ids;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/**
 * {@code /admin/companies/{id}/owner}: GET asks, POST acts; there only while no owner can log in.
 */
public final class OwnerRoutes implements RouteGroup {

  /** Longer than any name or address. */
  private static final int MAX_SEARCH = 254;

  private final AppointOwner appointOwner;

  public OwnerRoutes(AppointOwner appointOwner) {
    this.appointOwner = appointOwner;
  }

  @Override
  public void addTo(Routes routes) {
    var path = OwnerQuestion.path("{id}");
    routes.get(path, siteAdministrator(this::ask)).post(path, siteAdministrator(this::appoint));
  }

  private Answer ask(Visit visit, SignedIn person) {
    var search = visit.query("search").orElse("").strip();
    return page(
        question(visit, person, search.substring(0, Math.min(search.length(), MAX_SEARCH))));
  }

  private Answer appoint(Visit visit, SignedIn person) {
    var chosen = Ids.parse(visit.form().text("person")).map(AccountId::new);
    return chosen
        .map(account -> appoint(visit, person, account))
        .orElseGet(() -> page(question(visit, person, "").withNobodyChosen()).status(422));
  }

  private Answer appoint(Visit visit, SignedIn person, AccountId account) {
    var command = new AppointOwner.Command(person.account().id(), company(visit), account);
    return switch (appointOwner.appoint(command)) {
      case Appointed() -> Answer.seeOther("/admin?tab=companies").flash(Flash.OWNER_APPOINTED);
      case NotFound() -> throw Refusal.notFound();
    };
  }

  private OwnerQuestion question(Visit visit, SignedIn person, String search) {
    var query = new AppointOwner.Query(person.account().id(), company(visit), search);
    return appointOwner
        .vacancy(query)
        .map(found -> OwnerQuestion.about(found, search, AppointOwner.MOST_SHOWN))
        .orElseThrow(Refusal::notFound);
  }

  private static CompanyId company(Visit visit) {
    return Ids.parse(visit.parameter("id")).map(CompanyId::new).orElseThrow(Refusal::notFound);
  }

  private static Answer page(OwnerQuestion question) {
    return Answer.page("admin/company-owner.ftlh", question);
  }
}
