package dev.mailroom.web.invitation;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.invitation.CopyInvitationLink;
import dev.mailroom.application.invitation.FindInvitation;
import dev.mailroom.application.invitation.ResendInvitation;
import dev.mailroom.application.invitation.RevokeInvitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.Retry;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Words;

/**
 * What can be done about one invitation: send again, revoke (GET asks, POST acts), copy its link.
 */
public final class InvitationActPages implements RouteGroup {

  private final FindInvitation find;
  private final ResendInvitation resend;
  private final RevokeInvitation revoke;
  private final CopyInvitationLink copy;
  private final InvitationTimes times;

  public InvitationActPages(
      FindInvitation find,
      ResendInvitation resend,
      RevokeInvitation revoke,
      CopyInvitationLink copy,
      InvitationTimes times) {
    this.find = find;
    this.resend = resend;
    this.revoke = revoke;
    this.copy = copy;
    this.times = times;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .post(InvitationPaths.ONE + "/resend", Guards.signedIn(this::resend))
        .get(InvitationPaths.ONE + "/revoke", Guards.signedIn(this::ask))
        .post(InvitationPaths.ONE + "/revoke", Guards.signedIn(this::revoke))
        .post(InvitationPaths.ONE + "/link", Guards.signedIn(this::copy));
  }

  private Answer resend(Visit visit, SignedIn person) {
    var command = new ResendInvitation.Command(person.account().id(), slug(visit), id(visit));
    return switch (resend.resend(command)) {
      case ResendInvitation.Result.Resent _ -> list(visit).flash(Flash.INVITATION_RESENT);
      case ResendInvitation.Result.Throttled(var wait) ->
          Retry.after(wait, notice(visit, tooSoon(Words.wait(wait))).status(429));
      case ResendInvitation.Result.MemberAlready() ->
          notice(visit, "This person is a member already. Nothing was sent.").status(409);
      case ResendInvitation.Result.NotFound() -> throw Refusal.notFound();
    };
  }

  private static String tooSoon(String wait) {
    return "It was sent a moment ago. Wait " + wait + " before you send it again.";
  }

  private static Answer notice(Visit visit, String text) {
    return Answer.page("invitation/notice.ftlh", new Notice(text, slug(visit)));
  }

  /** Why nothing was sent. */
  public record Notice(String text, String slug) {}

  private Answer ask(Visit visit, SignedIn person) {
    return find.find(new FindInvitation.Query(person.account().id(), slug(visit), id(visit)))
        .map(found -> Answer.page("invitation/revoke.ftlh", RevokeQuestion.of(found)))
        .orElseThrow(Refusal::notFound);
  }

  private Answer revoke(Visit visit, SignedIn person) {
    var command = new RevokeInvitation.Command(person.account().id(), slug(visit), id(visit));
    return switch (revoke.revoke(command)) {
      case RevokeInvitation.Result.Revoked _ -> list(visit).flash(Flash.INVITATION_REVOKED);
      case RevokeInvitation.Result.NotFound() -> throw Refusal.notFound();
    };
  }

  private Answer copy(Visit visit, SignedIn person) {
    var command = new CopyInvitationLink.Command(person.account().id(), slug(visit), id(visit));
    return switch (copy.copy(command)) {
      case CopyInvitationLink.Result.Copied(var invitee, var link, var until) ->
          Answer.page(
                  "invitation/link.ftlh",
                  new CopiedLink(invitee.email().value(), link, times.moment(until), slug(visit)))
              .withoutReferrer();
      case CopyInvitationLink.Result.NotFound() -> throw Refusal.notFound();
    };
  }

  /** The link, shown this once. */
  public record CopiedLink(String email, String link, String until, String slug) {
    @Override
    public String toString() {
      return "CopiedLink[***]";
    }
  }

  private static Answer list(Visit visit) {
    return Answer.seeOther(InvitationPaths.list(slug(visit)));
  }

  private static String slug(Visit visit) {
    return visit.parameter("slug");
  }

  private static InvitationId id(Visit visit) {
    return InvitationPaths.id(visit).orElseThrow(Refusal::notFound);
  }
}
