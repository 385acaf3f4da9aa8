package dev.mailroom.web.invitation;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.invitation.AcceptInvitation;
import dev.mailroom.application.invitation.AcceptInvitation.Person;
import dev.mailroom.application.invitation.AcceptInvitation.Result.Dead;
import dev.mailroom.application.invitation.AcceptInvitation.Result.Invalid;
import dev.mailroom.application.invitation.AcceptInvitation.Result.Joined;
import dev.mailroom.application.invitation.AcceptInvitation.Result.NotYours;
import dev.mailroom.application.invitation.ViewInvitation;
import dev.mailroom.application.invitation.ViewInvitation.End;
import dev.mailroom.application.invitation.ViewInvitation.Result.Open;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** {@code /invitations/{token}}. GET and HEAD look and change nothing: link scanners come first. */
public final class AcceptPages implements RouteGroup {

  private static final String PATH = "/invitations/{token}";

  private final ViewInvitation view;
  private final AcceptInvitation accept;
  private final Welcome welcome;
  private final InvitationTimes times;

  public AcceptPages(
      ViewInvitation view, AcceptInvitation accept, Welcome welcome, InvitationTimes times) {
    this.view = view;
    this.accept = accept;
    this.welcome = welcome;
    this.times = times;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, visit -> look(visit).withoutReferrer())
        .post(PATH, visit -> join(visit).withoutReferrer());
  }

  private Answer look(Visit visit) {
    return switch (see(visit)) {
      case Open open -> page(AcceptPage.of(token(visit), open, times));
      case ViewInvitation.Result.Dead(var end) -> dead(end);
    };
  }

  private Answer join(Visit visit) {
    return switch (accept.accept(new AcceptInvitation.Command(token(visit), person(visit)))) {
      case Joined(var company, var email) -> welcome.into(company, email, visit);
      case Invalid invalid -> formAgain(visit, invalid);
      case NotYours() -> look(visit).status(403);
      case Dead(var end) -> dead(end);
    };
  }

  private static Person person(Visit visit) {
    return visit
        .person()
        .<Person>map(signedIn -> new Person.LoggedIn(signedIn.account().id()))
        .orElseGet(() -> new Person.New(visit.form().text("name"), Welcome.password(visit)));
  }

  private Answer formAgain(Visit visit, Invalid invalid) {
    var errors = Welcome.errors(invalid.nameIsWrong(), invalid.password());
    return switch (see(visit)) {
      case Open open ->
          page(AcceptPage.of(token(visit), open, times).typed(visit.form().text("name"), errors))
              .status(422);
      case ViewInvitation.Result.Dead(var end) -> dead(end);
    };
  }

  private ViewInvitation.Result see(Visit visit) {
    return view.view(new ViewInvitation.Query(token(visit), visit.person().map(SignedIn::account)));
  }

  private static String token(Visit visit) {
    return visit.parameter("token");
  }

  private static Answer page(AcceptPage page) {
    return Answer.page("invitation/accept.ftlh", page);
  }

  private Answer dead(End end) {
    var page = DeadPage.of(end, times);
    return Answer.page("invitation/dead.ftlh", page).status(page.status());
  }
}
