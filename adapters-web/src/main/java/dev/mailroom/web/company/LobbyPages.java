package dev.mailroom.web.company;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.application.company.SetUpSite;
import dev.mailroom.application.joining.ListJoinableCompanies;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** {@code /} leads somewhere, and {@code /lobby} is where a company is chosen. */
public final class LobbyPages implements RouteGroup {

  private final ListMyCompanies companies;
  private final ListJoinableCompanies joinable;
  private final SetUpSite setUp;

  public LobbyPages(ListMyCompanies companies, ListJoinableCompanies joinable, SetUpSite setUp) {
    this.companies = companies;
    this.joinable = joinable;
    this.setUp = setUp;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/", this::begin).get("/lobby", Guards.signedIn(this::lobby));
  }

  private Answer begin(Visit visit) {
    if (visit.person().isPresent()) {
      return Answer.seeOther("/lobby");
    }
    return Answer.seeOther(setUp.isNeeded() ? "/setup" : "/login");
  }

  private Answer lobby(Visit visit, SignedIn person) {
    var account = person.account();
    var cards = companies.companiesOf(account.id());
    var page = LobbyPage.of(account, cards, joinable.companiesFor(account));
    return Answer.page("company/lobby.ftlh", page);
  }
}
