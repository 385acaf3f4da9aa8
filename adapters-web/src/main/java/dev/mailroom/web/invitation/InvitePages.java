package dev.mailroom.web.invitation;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.invitation.InvitePeople;
import dev.mailroom.application.invitation.InvitePeople.Guests;
import dev.mailroom.application.invitation.InvitePeople.Result.Invalid;
import dev.mailroom.application.invitation.InvitePeople.Result.Invited;
import dev.mailroom.application.invitation.InvitePeople.Result.KeyReused;
import dev.mailroom.application.invitation.InvitePeople.Result.Nobody;
import dev.mailroom.application.invitation.InvitePeople.Result.NotFound;
import dev.mailroom.application.invitation.InvitePeople.Result.TooMany;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.invitation.InviteeLine;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.invitation.InviteForm.Typed;
import dev.mailroom.web.words.Words;

/** {@code /companies/{slug}/invite}: one person by a form, or several by a list. */
public final class InvitePages implements RouteGroup {

  private static final String PATH = "/companies/{slug}/invite";

  /**
   * {@link InvitePeople#MAX_LINES} of the longest lines there are: a name and an address in letters
   * that a form sends as twelve characters each make 3.5 KB.
   */
  private static final int LIST_BYTES = 2 * 1024 * 1024;

  private final InvitePeople invite;

  public InvitePages(InvitePeople invite) {
    this.invite = invite;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, Guards.signedIn((visit, person) -> page(InviteForm.empty(host(visit, person)))))
        .post(PATH, Guards.signedIn(this::one))
        .post(PATH + "/several", LIST_BYTES, Guards.signedIn(this::several));
  }

  private Answer one(Visit visit, SignedIn person) {
    var typed = Typed.one(visit.form());
    var form = InviteForm.typed(host(visit, person), typed);
    var guest = new Guests.One(typed.email(), typed.name(), role(typed.role()));
    return switch (invite.invite(command(visit, person, guest))) {
      case Invited _ -> done(visit, Flash.PERSON_INVITED);
      case Invalid invalid -> page(form.with(errors(invalid))).status(422);
      case Nobody(), TooMany _, NotFound(), KeyReused() -> throw Refusal.notFound();
    };
  }

  private static FieldErrors errors(Invalid invalid) {
    var about =
        invalid.lines().isEmpty()
            ? FieldErrors.NONE
            : InviteWords.field(invalid.lines().getFirst().problem());
    return InviteWords.message(about, "message", invalid.message());
  }

  private Answer several(Visit visit, SignedIn person) {
    var typed = Typed.several(visit.form());
    var form = InviteForm.typed(host(visit, person), typed);
    var guests = new Guests.Many(typed.lines(), role(typed.listRole()));
    return switch (invite.invite(command(visit, person, guests))) {
      case Invited _ -> done(visit, Flash.PEOPLE_INVITED);
      case Invalid invalid -> page(report(form, invalid)).status(422);
      case Nobody() -> page(form.with(lines(InviteWords.NOBODY))).status(422);
      case TooMany(var count) -> page(form.with(lines(InviteWords.tooMany(count)))).status(422);
      case NotFound(), KeyReused() -> throw Refusal.notFound();
    };
  }

  private static InviteForm report(InviteForm form, Invalid invalid) {
    var wrong =
        invalid.lines().stream()
            .map(line ->
                new InviteForm.WrongLine(
                    line.number(), line.typed(), InviteWords.of(line.problem())))
            .toList();
    var right = invalid.rightLines();
    var verdict =
        Words.count(wrong.size(), "line")
            + (wrong.size() == 1 ? " needs" : " need")
            + " a change; "
            + Words.number(right)
            + (right == 1 ? " is" : " are")
            + " fine. Nobody is invited yet.";
    return form.with(InviteWords.message(FieldErrors.NONE, "list-message", invalid.message()))
        .with(wrong, wrong.isEmpty() ? "" : verdict);
  }

  private static FieldErrors lines(String text) {
    return FieldErrors.of("lines", "People", text);
  }

  private InvitePeople.Command command(Visit visit, SignedIn person, Guests guests) {
    return new InvitePeople.Command(
        person.account().id(), visit.parameter("slug"), guests, visit.form().text("message"));
  }

  private static Role role(String typed) {
    return InviteeLine.role(typed).orElse(Role.MEMBER);
  }

  private InviteForm.Host host(Visit visit, SignedIn person) {
    var slug = visit.parameter("slug");
    return invite
        .desk(person.account().id(), slug)
        .map(desk ->
            new InviteForm.Host(
                desk.company(), slug, desk.roles().stream().map(InviteForm.Option::of).toList()))
        .orElseThrow(Refusal::notFound);
  }

  private static Answer done(Visit visit, Flash said) {
    return Answer.seeOther(InvitationPaths.list(visit.parameter("slug"))).flash(said);
  }

  private static Answer page(InviteForm form) {
    return Answer.page("invitation/invite.ftlh", form);
  }
}
