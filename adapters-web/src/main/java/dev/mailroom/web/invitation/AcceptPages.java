package dev.mailroom.web.invitation;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.LogIn;
import dev.mailroom.application.invitation.AcceptInvitation;
import dev.mailroom.application.invitation.AcceptInvitation.Person;
import dev.mailroom.application.invitation.AcceptInvitation.Result.Dead;
import dev.mailroom.application.invitation.AcceptInvitation.Result.Invalid;
import dev.mailroom.application.invitation.AcceptInvitation.Result.Joined;
import dev.mailroom.application.invitation.AcceptInvitation.Result.NotYours;
import dev.mailroom.application.invitation.ViewInvitation;
import dev.mailroom.application.invitation.ViewInvitation.End;
import dev.mailroom.application.invitation.ViewInvitation.Result.Open;
import dev.mailroom.domain.account.Password;
import dev.mailroom.web.account.PasswordWords;
import dev.mailroom.web.account.SessionCookies;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.CookieName;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** {@code /invitations/{token}}. GET and HEAD look and change nothing: link scanners come first. */
public final class AcceptPages implements RouteGroup {

  private static final String PATH = "/invitations/{token}";

  private final ViewInvitation view;
  private final AcceptInvitation accept;
  private final LogIn logIn;
  private final InvitationTimes times;

  public AcceptPages(
      ViewInvitation view, AcceptInvitation accept, LogIn logIn, InvitationTimes times) {
    this.view = view;
    this.accept = accept;
    this.logIn = logIn;
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
      case Joined joined -> welcome(visit, joined);
      case Invalid invalid -> formAgain(visit, invalid);
      case NotYours() -> look(visit).status(403);
      case Dead(var end) -> dead(end);
    };
  }

  private static Person person(Visit visit) {
    return visit
        .person()
        .<Person>map(signedIn -> new Person.LoggedIn(signedIn.account().id()))
        .orElseGet(() -> new Person.New(visit.form().text("name"), password(visit)));
  }

  /** Whoever has just chosen a password is logged in with it. */
  private Answer welcome(Visit visit, Joined joined) {
    var home = Answer.seeOther("/companies/" + joined.company()).flash(Flash.JOINED);
    if (visit.person().isPresent()) {
      return home;
    }
    var command =
        new LogIn.Command(
            joined.email().value(),
            password(visit),
            false,
            visit.client(),
            visit.cookies().token(CookieName.DEVICE));
    return switch (logIn.logIn(command)) {
      case LogIn.Result.LoggedIn opened -> SessionCookies.into(home, opened, false);
      case LogIn.Result.Refused(), LogIn.Result.Throttled _ ->
          Answer.seeOther("/login").flash(Flash.JOINED);
    };
  }

  private Answer formAgain(Visit visit, Invalid invalid) {
    var errors =
        invalid.nameIsWrong()
            ? FieldErrors.of(
                "name", "Your name", "Enter your name: one line, without a web address.")
            : FieldErrors.NONE;
    var all =
        invalid
            .password()
            .map(weak -> errors.and("new-password", "Password", PasswordWords.of(weak)))
            .orElse(errors);
    return switch (see(visit)) {
      case Open open ->
          page(AcceptPage.of(token(visit), open, times).typed(visit.form().text("name"), all))
              .status(422);
      case ViewInvitation.Result.Dead(var end) -> dead(end);
    };
  }

  private ViewInvitation.Result see(Visit visit) {
    return view.view(new ViewInvitation.Query(token(visit), visit.person().map(SignedIn::account)));
  }

  private static Password password(Visit visit) {
    return new Password(visit.form().text("new-password"));
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
