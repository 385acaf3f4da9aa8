package dev.mailroom.web.company;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.company.ViewPerson;
import dev.mailroom.application.company.ViewPerson.Result.Found;
import dev.mailroom.application.company.ViewPerson.Result.NotFound;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.web.company.PersonChanges.Outcome;
import dev.mailroom.web.company.PersonChanges.Whom;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Ids;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** Another role, out, and in again: GET asks, POST acts. */
public final class PersonPages implements RouteGroup {

  private static final String PATH = "/companies/{slug}/people/{id}/{act}";

  private final ViewPerson viewPerson;
  private final PersonChanges changes;

  public PersonPages(ViewPerson viewPerson, PersonChanges changes) {
    this.viewPerson = viewPerson;
    this.changes = changes;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(PATH, Guards.signedIn(this::ask)).post(PATH, Guards.signedIn(this::act));
  }

  private Answer ask(Visit visit, SignedIn viewer) {
    return page(question(visit, viewer));
  }

  /** What the viewer may not do looks like what is not there, before and after the act. */
  private Answer act(Visit visit, SignedIn viewer) {
    var asked = question(visit, viewer);
    if (asked.act() != PersonAct.ROLE) {
      return answer(asked, plain(asked.act(), whom(visit, viewer)));
    }
    return RoleWords.ofKey(visit.form().text("role"))
        .map(role -> answer(asked.choosing(role), changes.changeRole(whom(visit, viewer), role)))
        .orElseGet(() -> page(asked.with(noRole())).status(422));
  }

  private Outcome plain(PersonAct act, Whom whom) {
    return act == PersonAct.REMOVE ? changes.remove(whom) : changes.restore(whom);
  }

  private static Answer answer(PersonQuestion asked, Outcome outcome) {
    return switch (outcome) {
      case DONE -> Answer.seeOther(asked.place().path() + "/people").flash(asked.act().done());
      case LAST_OWNER -> page(asked.refused()).status(409);
      case NOT_FOUND -> throw Refusal.notFound();
    };
  }

  private PersonQuestion question(Visit visit, SignedIn viewer) {
    var act = PersonAct.ofKey(visit.parameter("act")).orElseThrow(Refusal::notFound);
    var whom = whom(visit, viewer);
    boolean self = whom.actor().equals(whom.person());
    return switch (viewPerson.view(
        new ViewPerson.Query(whom.actor(), whom.slug(), whom.person()))) {
      case Found found when act.fits(found, self) -> PersonQuestion.about(act, found, self);
      case Found _, NotFound _ -> throw Refusal.notFound();
    };
  }

  private static FieldErrors noRole() {
    return FieldErrors.of("role", "Role", "Choose one of the roles.");
  }

  private static Answer page(PersonQuestion question) {
    var template = question.act() == PersonAct.ROLE ? "role" : "person-question";
    return Answer.page("company/" + template + ".ftlh", question);
  }

  private static Whom whom(Visit visit, SignedIn viewer) {
    var person = Ids.parse(visit.parameter("id")).orElseThrow(Refusal::notFound);
    return new Whom(viewer.account().id(), visit.parameter("slug"), new AccountId(person));
  }
}
