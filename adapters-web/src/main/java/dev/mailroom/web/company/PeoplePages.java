package dev.mailroom.web.company;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.company.ListPeople;
import dev.mailroom.application.company.ListPeople.Result.Found;
import dev.mailroom.application.company.ListPeople.Result.NotFound;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Times;

/** {@code /companies/{slug}/people}: for the company's members. */
public final class PeoplePages implements RouteGroup {

  private final ListPeople listPeople;
  private final Times times;
  private final PeopleSection section;

  public PeoplePages(ListPeople listPeople, Times times, PeopleSection section) {
    this.listPeople = listPeople;
    this.times = times;
    this.section = section;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/companies/{slug}/people", Guards.signedIn(this::show));
  }

  private Answer show(Visit visit, SignedIn person) {
    var query = PeopleQuery.of(visit);
    var viewer = person.account().id();
    var asked = new ListPeople.Query(viewer, query.slug(), query.search(), query.after());
    return switch (listPeople.list(asked)) {
      case Found found -> {
        var rows = new PersonRows(viewer, found.viewerRole(), times.of(person.account()));
        yield Answer.page(
            "company/people.ftlh", PeoplePage.of(found, query, rows, section.above(visit, found)));
      }
      case NotFound() -> throw Refusal.notFound();
    };
  }
}
