package dev.mailroom.web.joining;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.joining.ConfirmJoining;
import dev.mailroom.application.joining.ConfirmJoining.Person;
import dev.mailroom.application.joining.ConfirmJoining.Result.Invalid;
import dev.mailroom.application.joining.ConfirmJoining.Result.Joined;
import dev.mailroom.application.joining.ConfirmJoining.Result.NotYours;
import dev.mailroom.application.joining.ViewJoinConfirmation;
import dev.mailroom.application.joining.ViewJoinConfirmation.Result.Dead;
import dev.mailroom.application.joining.ViewJoinConfirmation.Result.Open;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.invitation.InvitationTimes;
import dev.mailroom.web.invitation.Welcome;
import java.util.function.UnaryOperator;

/**
 * {@code /join/confirm/{token}}, mailed to who asked to join. GET and HEAD look and change nothing:
 * link scanners come first.
 */
public final class JoinConfirmPages implements RouteGroup {

  private static final String PATH = "/join/confirm/{token}";

  private final ViewJoinConfirmation view;
  private final ConfirmJoining confirm;
  private final Welcome welcome;
  private final InvitationTimes times;
  private final JoinEnds ends;

  public JoinConfirmPages(
      ViewJoinConfirmation view, ConfirmJoining confirm, Welcome welcome, InvitationTimes times) {
    this.view = view;
    this.confirm = confirm;
    this.welcome = welcome;
    this.times = times;
    this.ends = new JoinEnds(times);
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, visit -> look(visit, page -> page).withoutReferrer())
        .post(PATH, visit -> join(visit).withoutReferrer());
  }

  private Answer join(Visit visit) {
    return switch (confirm.confirm(new ConfirmJoining.Command(token(visit), person(visit)))) {
      case Joined(var company, var email) -> welcome.into(company, email, visit);
      case Invalid(var nameIsWrong, var weakness) -> {
        var errors = Welcome.errors(nameIsWrong, weakness);
        yield look(visit, page -> page.typed(visit.form().text("name"), errors)).status(422);
      }
      case NotYours() -> look(visit, page -> page).status(403);
      case ConfirmJoining.Result.Dead(var end) -> ends.page(end);
    };
  }

  private static Person person(Visit visit) {
    return visit
        .person()
        .<Person>map(signedIn -> new Person.LoggedIn(signedIn.account().id()))
        .orElseGet(() -> new Person.New(visit.form().text("name"), Welcome.password(visit)));
  }

  private Answer look(Visit visit, UnaryOperator<JoinConfirmPage> change) {
    var visitor = visit.person().map(SignedIn::account);
    return switch (view.view(new ViewJoinConfirmation.Query(token(visit), visitor))) {
      case Open open ->
          Answer.page(
              "joining/confirm.ftlh", change.apply(JoinConfirmPage.of(token(visit), open, times)));
      case Dead(var end) -> ends.page(end);
    };
  }

  private static String token(Visit visit) {
    return visit.parameter("token");
  }
}
