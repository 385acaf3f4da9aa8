package dev.mailroom.web.account;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.RevokeSessions;
import dev.mailroom.application.account.RevokeSessions.Result.Revoked;
import dev.mailroom.application.account.RevokeSessions.Result.UnknownSession;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Ids;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** Logs a person out elsewhere. */
public final class SessionPages implements RouteGroup {

  private final RevokeSessions revokeSessions;

  public SessionPages(RevokeSessions revokeSessions) {
    this.revokeSessions = revokeSessions;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .post("/account/sessions/{session}/log-out", Guards.signedIn(this::revoke))
        .post("/account/sessions/log-out-others", Guards.signedIn(this::revokeOthers));
  }

  private Answer revoke(Visit visit, SignedIn person) {
    var session = session(visit);
    return switch (revokeSessions.revoke(person.account().id(), session)) {
      case Revoked() -> Answer.seeOther("/account").flash(Flash.SESSION_REVOKED);
      case UnknownSession() -> throw Refusal.notFound();
    };
  }

  private Answer revokeOthers(Visit visit, SignedIn person) {
    revokeSessions.revokeOthers(person.account().id(), person.session().id());
    return Answer.seeOther("/account").flash(Flash.OTHER_SESSIONS_REVOKED);
  }

  private static SessionId session(Visit visit) {
    return Ids.parse(visit.parameter("session")).map(SessionId::new).orElseThrow(Refusal::notFound);
  }
}
