package dev.mailroom.web.joining;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.joining.SaveInviteLink;
import dev.mailroom.application.joining.SaveTrustedDomains;
import dev.mailroom.application.joining.ViewJoining;
import dev.mailroom.application.joining.ViewJoining.Result.Found;
import dev.mailroom.application.joining.ViewJoining.Result.NotFound;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Form;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Times;

/** {@code /companies/{slug}/joining}: the invite link and the trusted domains, for managers. */
public final class JoiningPages implements RouteGroup {

  static final String PATH = "/companies/{slug}/joining";

  private final ViewJoining view;
  private final SaveInviteLink saveLink;
  private final SaveTrustedDomains saveDomains;
  private final Times times;

  public JoiningPages(
      ViewJoining view, SaveInviteLink saveLink, SaveTrustedDomains saveDomains, Times times) {
    this.view = view;
    this.saveLink = saveLink;
    this.saveDomains = saveDomains;
    this.times = times;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, Guards.signedIn((visit, person) -> answer(page(visit, person))))
        .post(PATH + "/link", Guards.signedIn(this::saveLink))
        .post(PATH + "/domains", Guards.signedIn(this::saveDomains));
  }

  private Answer saveLink(Visit visit, SignedIn person) {
    var form = form(visit.form());
    var command = new SaveInviteLink.Command(person.account().id(), slug(visit), form);
    return switch (saveLink.save(command)) {
      case SaveInviteLink.Result.TurnedOn() -> done(visit, Flash.INVITE_LINK_ON);
      case SaveInviteLink.Result.Changed() -> done(visit, Flash.INVITE_LINK_SAVED);
      case SaveInviteLink.Result.Invalid(var problems) ->
          answer(page(visit, person).typed(form, JoiningErrors.of(problems))).status(422);
      case SaveInviteLink.Result.NotFound() -> throw Refusal.notFound();
    };
  }

  private static SaveInviteLink.Form form(Form typed) {
    return new SaveInviteLink.Form(
        typed.text("role"), typed.text("domains"), typed.text("last-day"), typed.text("max-uses"));
  }

  private Answer saveDomains(Visit visit, SignedIn person) {
    var typed = visit.form().text("trusted");
    var command = new SaveTrustedDomains.Command(person.account().id(), slug(visit), typed);
    return switch (saveDomains.save(command)) {
      case SaveTrustedDomains.Result.Saved() -> done(visit, Flash.TRUSTED_DOMAINS_SAVED);
      case SaveTrustedDomains.Result.Invalid(var problem) ->
          answer(page(visit, person).typed(typed, JoiningErrors.trusted(problem))).status(422);
      case SaveTrustedDomains.Result.NotFound() -> throw Refusal.notFound();
    };
  }

  private JoiningPage page(Visit visit, SignedIn person) {
    var query = new ViewJoining.Query(person.account().id(), slug(visit));
    return switch (view.view(query)) {
      case Found found -> JoiningPage.of(found, times.of(person.account()));
      case NotFound() -> throw Refusal.notFound();
    };
  }

  /** Its link is a secret: no other page learns where it was shown. */
  private static Answer answer(JoiningPage page) {
    return Answer.page("joining/joining.ftlh", page).withoutReferrer();
  }

  static Answer done(Visit visit, Flash said) {
    return Answer.seeOther("/companies/" + slug(visit) + "/joining").flash(said);
  }

  static String slug(Visit visit) {
    return visit.parameter("slug");
  }
}
