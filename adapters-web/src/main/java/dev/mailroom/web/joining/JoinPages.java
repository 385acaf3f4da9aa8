package dev.mailroom.web.joining;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.joining.AskToJoin;
import dev.mailroom.application.joining.AskToJoin.Result.NotAnAddress;
import dev.mailroom.application.joining.AskToJoin.Result.Noted;
import dev.mailroom.application.joining.AskToJoin.Result.OtherDomain;
import dev.mailroom.application.joining.JoinByLink;
import dev.mailroom.application.joining.JoinByLink.Result.Joined;
import dev.mailroom.application.joining.JoinByLink.Result.NotReady;
import dev.mailroom.application.joining.ViewInviteLink;
import dev.mailroom.application.joining.ViewInviteLink.Result.Dead;
import dev.mailroom.application.joining.ViewInviteLink.Result.Open;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.invitation.InvitationTimes;
import java.util.function.UnaryOperator;

/**
 * {@code /join/{token}}, a company's invite link. An address that is sent is one to write to;
 * without it whoever is logged in joins at once.
 */
public final class JoinPages implements RouteGroup {

  private static final String PATH = "/join/{token}";

  private final ViewInviteLink view;
  private final AskToJoin ask;
  private final JoinByLink join;
  private final JoinEnds ends;

  public JoinPages(ViewInviteLink view, AskToJoin ask, JoinByLink join, InvitationTimes times) {
    this.view = view;
    this.ask = ask;
    this.join = join;
    this.ends = new JoinEnds(times);
  }

  /** "Check your inbox". */
  public record Sent(String email, String company, String back) {
    @Override
    public String toString() {
      return "Sent[***]";
    }
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, visit -> look(visit, page -> page).withoutReferrer())
        .post(PATH, visit -> act(visit).withoutReferrer());
  }

  private Answer act(Visit visit) {
    return visit
        .person()
        .filter(_ -> !visit.form().has("email"))
        .map(person -> join(visit, person))
        .orElseGet(() -> ask(visit));
  }

  private Answer join(Visit visit, SignedIn person) {
    return switch (join.join(new JoinByLink.Command(person.account().id(), token(visit)))) {
      case Joined(var company) -> Answer.seeOther("/companies/" + company).flash(Flash.JOINED);
      case NotReady() -> look(visit, page -> page).status(403);
      case JoinByLink.Result.Dead(var end) -> ends.page(end);
    };
  }

  private Answer ask(Visit visit) {
    var typed = visit.form().text("email");
    return switch (ask.ask(new AskToJoin.Command(token(visit), typed, visit.client()))) {
      case Noted(var email) -> sent(visit, email.value());
      case NotAnAddress() ->
          again(visit, typed, "Enter one email address, for example noor@example.com.");
      case OtherDomain(var allowed) ->
          again(visit, typed, "This link is for addresses at " + DomainWords.anyOf(allowed) + ".");
      case AskToJoin.Result.Dead(var end) -> ends.page(end);
    };
  }

  private Answer sent(Visit visit, String email) {
    return switch (see(visit)) {
      case Open open ->
          Answer.page(
              "joining/sent.ftlh",
              new Sent(email, open.company().name().value(), "/join/" + token(visit)));
      case Dead(var end) -> ends.page(end);
    };
  }

  private Answer again(Visit visit, String typed, String text) {
    var errors = FieldErrors.of("email", "Email", text);
    return look(visit, page -> page.typed(typed, errors)).status(422);
  }

  private Answer look(Visit visit, UnaryOperator<JoinPage> change) {
    return switch (see(visit)) {
      case Open open ->
          Answer.page("joining/join.ftlh", change.apply(JoinPage.of(token(visit), open)));
      case Dead(var end) -> ends.page(end);
    };
  }

  private ViewInviteLink.Result see(Visit visit) {
    return view.view(new ViewInviteLink.Query(token(visit), visit.person().map(SignedIn::account)));
  }

  private static String token(Visit visit) {
    return visit.parameter("token");
  }
}
