package dev.mailroom.web.joining;

import dev.mailroom.application.joining.ViewJoinConfirmation.Door;
import dev.mailroom.application.joining.ViewJoinConfirmation.Result.Open;
import dev.mailroom.web.company.RoleWords;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.invitation.InvitationTimes;

/**
 * What the link mailed to confirm an address leads to.
 *
 * @param door how this visitor gets in: new, login, ready or other
 * @param loggedIn the address of somebody else who is logged in; empty otherwise
 */
public record JoinConfirmPage(
    String token,
    String company,
    String role,
    String email,
    String until,
    String door,
    String loggedIn,
    String name,
    FieldErrors errors) {

  static JoinConfirmPage of(String token, Open open, InvitationTimes times) {
    var offer = open.offer();
    return new JoinConfirmPage(
        token,
        offer.company().name().value(),
        RoleWords.one(offer.role()),
        offer.email().value(),
        times.moment(offer.until()),
        key(open.door()),
        open.door() instanceof Door.OtherPerson(var address) ? address.value() : "",
        "",
        FieldErrors.NONE);
  }

  JoinConfirmPage typed(String typedName, FieldErrors found) {
    return new JoinConfirmPage(
        token, company, role, email, until, door, loggedIn, typedName, found);
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
    return "JoinConfirmPage[***]";
  }
}
