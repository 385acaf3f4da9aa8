package dev.mailroom.web.invitation;

import dev.mailroom.application.invitation.InvitePeople;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Invitee;
import dev.mailroom.domain.invitation.Letter;
import dev.mailroom.web.Cast;
import java.util.Optional;

/** Noor is invited to Harbour as a member. */
final class Guests {

  static final Company HARBOUR =
      new Company(
          new CompanyId(Cast.uuid("harbour")),
          new CompanyName("Harbour & Lane"),
          new Slug("harbour"),
          Cast.NOW);
  static final Invitee NOOR =
      new Invitee(
          EmailAddress.of("noor@x.example"),
          Optional.of(new PersonName("Noor Haddad")),
          Role.MEMBER);
  static final Invitation INVITATION =
      Invitation.sent(
          new InvitationId(Cast.uuid("invitation")),
          new Invitation.Place(HARBOUR.id(), Cast.ADA.id()),
          NOOR,
          Optional.empty(),
          Letter.sent(Cast.token("invitation").hash(), new EmailId(Cast.uuid("email")), Cast.NOW));
  static final InvitePeople.Asked ASKED =
      new InvitePeople.Asked(INVITATION.id(), INVITATION.letter().email(), NOOR);
  static final String LIST = "/companies/harbour/invitations";
  static final String ONE = LIST + "/" + INVITATION.id().value();

  private Guests() {}
}
