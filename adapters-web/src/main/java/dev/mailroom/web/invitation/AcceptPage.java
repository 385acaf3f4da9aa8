package dev.mailroom.web.invitation;

import dev.mailroom.application.invitation.ViewInvitation.Door;
import dev.mailroom.application.invitation.ViewInvitation.Result.Open;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.web.company.RoleWords;
import dev.mailroom.web.http.FieldErrors;

/**
 * What an invitation's link leads to.
 *
 * @param door how this visitor gets in: new, login, ready or other
 * @param loggedIn the address of somebody else who is logged in; empty otherwise
 */
public record AcceptPage(
    String token,
    String company,
    String sentence,
    String email,
    String until,
    String door,
    String loggedIn,
    String name,
    FieldErrors errors) {

  static AcceptPage of(String token, Open open, InvitationTimes times) {
    var offer = open.offer();
    var company = offer.company().name().value();
    return new AcceptPage(
        token,
        company,
        offer.inviter().value() + " invited you as " + RoleWords.one(offer.invitee().role()) + ".",
        offer.invitee().email().value(),
        times.moment(offer.until()),
        key(open.door()),
        open.door() instanceof Door.OtherPerson(var address) ? address.value() : "",
        offer.invitee().name().map(PersonName::value).orElse(""),
        FieldErrors.NONE);
  }

  AcceptPage typed(String typedName, FieldErrors found) {
    return new AcceptPage(token, company, sentence, email, until, door, loggedIn, typedName, found);
  }

  private static String key(Door door) {
    return switch (door) {
      case Door.NewPerson() -> "new";
      case Door.LogIn() -> "login";
      case Door.Ready() -> "ready";
      case Door.OtherPerson _ -> "other";
    };
  }

  @Override
  public String toString() {
    return "AcceptPage[***]";
  }
}
