package dev.mailroom.web.invitation;

import dev.mailroom.application.invitation.FindInvitation.Found;
import dev.mailroom.domain.address.PersonName;

/** Asks before an invitation is taken back. */
public record RevokeQuestion(
    String company, String slug, String question, String consequence, String action) {

  static RevokeQuestion of(Found found) {
    var invitee = found.invitation().invitee();
    var email = invitee.email().value();
    var slug = found.company().slug().value();
    return new RevokeQuestion(
        found.company().name().value(),
        slug,
        "Revoke the invitation for " + invitee.name().map(PersonName::value).orElse(email) + "?",
        "The link sent to "
            + email
            + " stops working at once. "
            + invitee.name().map(PersonName::first).orElse("The person")
            + " is not told. You can invite them again at any time.",
        InvitationPaths.one(slug, found.invitation().id(), "revoke"));
  }
}
