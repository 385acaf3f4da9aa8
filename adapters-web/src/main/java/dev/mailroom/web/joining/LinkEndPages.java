package dev.mailroom.web.joining;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.joining.RegenerateInviteLink;
import dev.mailroom.application.joining.TurnOffInviteLink;
import dev.mailroom.application.joining.ViewJoining;
import dev.mailroom.application.joining.ViewJoining.Result.Found;
import dev.mailroom.application.joining.ViewJoining.Result.NotFound;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** What ends a company's link: another in its place, or none. GET asks, POST acts. */
public final class LinkEndPages implements RouteGroup {

  private static final String REGENERATE = JoiningPages.PATH + "/regenerate";
  private static final String OFF = JoiningPages.PATH + "/off";

  private final ViewJoining view;
  private final RegenerateInviteLink regenerate;
  private final TurnOffInviteLink turnOff;

  public LinkEndPages(
      ViewJoining view, RegenerateInviteLink regenerate, TurnOffInviteLink turnOff) {
    this.view = view;
    this.regenerate = regenerate;
    this.turnOff = turnOff;
  }

  /** The question. */
  public record Question(
      String company, String path, String question, String consequence, String act, String label) {}

  @Override
  public void addTo(Routes routes) {
    routes
        .get(REGENERATE, Guards.signedIn(this::askToRegenerate))
        .post(REGENERATE, Guards.signedIn(this::regenerate))
        .get(OFF, Guards.signedIn(this::askToTurnOff))
        .post(OFF, Guards.signedIn(this::turnOff));
  }

  private Answer askToRegenerate(Visit visit, SignedIn person) {
    return ask(
        visit,
        person,
        "Regenerate the invite link?",
        "The link that is out now stops working at once, and so does what it mailed. The new one"
            + " keeps its role, domains, last day and maximum, and counts from zero.",
        "regenerate",
        "Regenerate link");
  }

  private Answer askToTurnOff(Visit visit, SignedIn person) {
    return ask(
        visit,
        person,
        "Turn off the invite link?",
        "It stops working at once, and so does what it mailed. Whoever joined stays. Turned on"
            + " again, it is another link.",
        "off",
        "Turn off link");
  }

  private Answer ask(
      Visit visit, SignedIn person, String question, String consequence, String act, String label) {
    var query = new ViewJoining.Query(person.account().id(), JoiningPages.slug(visit));
    return switch (view.view(query)) {
      case Found(var company, var link, _) when link.isPresent() ->
          Answer.page(
              "joining/question.ftlh",
              new Question(
                  company.name().value(),
                  "/companies/" + company.slug() + "/joining",
                  question,
                  consequence,
                  act,
                  label));
      case Found _, NotFound() -> throw Refusal.notFound();
    };
  }

  private Answer regenerate(Visit visit, SignedIn person) {
    var command = new RegenerateInviteLink.Command(person.account().id(), JoiningPages.slug(visit));
    return switch (regenerate.regenerate(command)) {
      case RegenerateInviteLink.Result.Regenerated() ->
          JoiningPages.done(visit, Flash.INVITE_LINK_REGENERATED);
      case RegenerateInviteLink.Result.NotFound() -> throw Refusal.notFound();
    };
  }

  private Answer turnOff(Visit visit, SignedIn person) {
    var command = new TurnOffInviteLink.Command(person.account().id(), JoiningPages.slug(visit));
    return switch (turnOff.turnOff(command)) {
      case TurnOffInviteLink.Result.TurnedOff() -> JoiningPages.done(visit, Flash.INVITE_LINK_OFF);
      case TurnOffInviteLink.Result.NotFound() -> throw Refusal.notFound();
    };
  }
}
