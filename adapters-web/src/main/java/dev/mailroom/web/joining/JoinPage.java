package dev.mailroom.web.joining;

import dev.mailroom.application.joining.ViewInviteLink.Door;
import dev.mailroom.application.joining.ViewInviteLink.Result.Open;
import dev.mailroom.web.company.RoleWords;
import dev.mailroom.web.http.FieldErrors;

/**
 * What a company's invite link leads to.
 *
 * @param domains of which one an address must be, in words; empty for any
 * @param door how this visitor gets in: ask, ready, confirm or other
 * @param loggedIn the address of who is logged in; empty for nobody
 * @param email as typed
 */
public record JoinPage(
    String token,
    String company,
    String role,
    String domains,
    String door,
    String loggedIn,
    String email,
    FieldErrors errors) {

  static JoinPage of(String token, Open open) {
    var terms = open.terms();
    return new JoinPage(
        token,
        open.company().name().value(),
        RoleWords.one(terms.role()),
        terms.domains().isEmpty() ? "" : DomainWords.anyOf(terms.domains()),
        key(open.door()),
        loggedIn(open.door()),
        "",
        FieldErrors.NONE);
  }

  JoinPage typed(String typedEmail, FieldErrors found) {
    return new JoinPage(token, company, role, domains, door, loggedIn, typedEmail, found);
  }

  private static String key(Door door) {
    return switch (door) {
      case Door.Ask() -> "ask";
      case Door.Ready _ -> "ready";
      case Door.Confirm _ -> "confirm";
      case Door.OtherDomain _ -> "other";
    };
  }

  private static String loggedIn(Door door) {
    return switch (door) {
      case Door.Ask() -> "";
      case Door.Ready(var email) -> email.value();
      case Door.Confirm(var email) -> email.value();
      case Door.OtherDomain(var email) -> email.value();
    };
  }

  @Override
  public String toString() {
    return "JoinPage[***]";
  }
}
