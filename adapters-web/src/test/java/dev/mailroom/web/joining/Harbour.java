package dev.mailroom.web.joining;

import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.domain.joining.LinkTerms;
import dev.mailroom.web.Cast;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The company in question, and what is said where nobody can join it. */
final class Harbour {

  static final Company COMPANY =
      new Company(
          new CompanyId(Cast.uuid("harbour")),
          new CompanyName("Harbour & Lane"),
          new Slug("harbour"),
          Cast.NOW);

  static final Map<End, String> ENDS =
      Map.of(
          new End.Unknown(), "This link does not work",
          new End.CompanyGone(), "no longer on this site",
          new End.MemberAlready(COMPANY), "belongs to a member of Harbour & Lane",
          new End.Removed("Harbour & Lane"), "You were removed from Harbour & Lane",
          new End.TurnedOff("Harbour & Lane"), "This link was turned off",
          new End.Expired("Harbour & Lane", Cast.NOW), "worked until Fri 20 Nov, 13:32",
          new End.UsedUp("Harbour & Lane"), "This link is used up",
          new End.MakerNotEntitled("Harbour & Lane"), "may not let people into Harbour & Lane",
          new End.DomainNotAllowed("Harbour & Lane"), "not for your address",
          new End.ConfirmationExpired("Harbour & Lane", Cast.NOW), "Open the invite link");

  private Harbour() {}

  static LinkTerms terms(Role role, String... domains) {
    var list = new DomainList(Stream.of(domains).map(MailDomain::new).toList());
    return new LinkTerms(role, list, Optional.empty(), OptionalInt.empty());
  }
}
