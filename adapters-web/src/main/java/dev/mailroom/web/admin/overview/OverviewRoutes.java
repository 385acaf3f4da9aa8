package dev.mailroom.web.admin.overview;

import static dev.mailroom.web.http.Guards.siteAdministrator;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.ListAccounts;
import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.delivery.ViewDelivery;
import dev.mailroom.application.delivery.ViewDelivery.Day;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Times;
import java.time.InstantSource;
import java.time.ZoneId;

/** The front page of the Admin Panel. */
public final class OverviewRoutes implements RouteGroup {

  private final ViewDelivery delivery;
  private final ListCompanies companies;
  private final ListAccounts accounts;
  private final Times times;
  private final InstantSource clock;

  public OverviewRoutes(
      ViewDelivery delivery,
      ListCompanies companies,
      ListAccounts accounts,
      InstantSource clock,
      ZoneId zone) {
    this.delivery = delivery;
    this.companies = companies;
    this.accounts = accounts;
    this.times = new Times(clock, zone);
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/admin", siteAdministrator(this::overview));
  }

  private Answer overview(Visit visit, SignedIn person) {
    var overview = delivery.overview();
    var now = clock.instant();
    return Answer.page(
        "admin/overview.ftlh",
        new OverviewPage(
            new HealthSentence(overview, now).say(),
            new Tiles(overview, now).all(),
            new Charts(overview.days()).draw(),
            overview.days().stream().anyMatch(OverviewRoutes::hasMail),
            registers(person).find(RegisterQuery.of(visit))));
  }

  private Registers registers(SignedIn person) {
    return new Registers(companies, accounts, new RegisterRows(times.of(person.account())));
  }

  private static boolean hasMail(Day day) {
    return day.sent() + day.failed() + day.held() > 0;
  }
}
