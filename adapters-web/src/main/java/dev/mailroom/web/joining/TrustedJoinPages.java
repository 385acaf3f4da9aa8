package dev.mailroom.web.joining;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.joining.JoinByDomain;
import dev.mailroom.application.joining.JoinByDomain.Result.Joined;
import dev.mailroom.application.joining.JoinByDomain.Result.NotFound;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** {@code /companies/{slug}/join}: the lobby's buttons, for people whose domain is trusted. */
public final class TrustedJoinPages implements RouteGroup {

  private final JoinByDomain join;

  public TrustedJoinPages(JoinByDomain join) {
    this.join = join;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/companies/{slug}/join", Guards.signedIn(this::join));
  }

  private Answer join(Visit visit, SignedIn person) {
    var command = new JoinByDomain.Command(person.account().id(), visit.parameter("slug"));
    return switch (join.join(command)) {
      case Joined(var company) -> Answer.seeOther("/companies/" + company).flash(Flash.JOINED);
      case NotFound() -> throw Refusal.notFound();
    };
  }
}
