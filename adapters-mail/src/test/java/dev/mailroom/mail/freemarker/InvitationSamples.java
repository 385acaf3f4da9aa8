package dev.mailroom.mail.freemarker;

import static dev.mailroom.mail.freemarker.Samples.AT;
import static dev.mailroom.mail.freemarker.Samples.BEN;
import static dev.mailroom.mail.freemarker.Samples.COMPANY;
import static dev.mailroom.mail.freemarker.Samples.COMPANY_LINK;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.InvitationEmail.Invitation;
import dev.mailroom.domain.template.InvitationEmail.InvitationAccepted;
import dev.mailroom.domain.template.InvitationEmail.InvitationReminder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mails an invitation leads to. */
final class InvitationSamples {

  static final String LINK =
      "https://mail.nexusdynamics.com/invitations/8RkY2nQw5TzB0vMx7CjL4sHd9GfA1eUpWc9Hs4Xn8Lr";

  private static final PersonName NOOR = new PersonName("Noor Haddad");
  private static final EmailAddress BENS = EmailAddress.of("ben.osei@nexusdynamics.com");
  private static final EmailAddress NOORS = EmailAddress.of("noor.haddad@northwind.example");
  private static final Instant END = AT.plus(Duration.ofDays(7));

  private InvitationSamples() {}

  /** One of each kind. */
  static List<EmailContent> of(PersonName name, PersonName by, String company, String message) {
    return List.of(
        new Invitation(
            Optional.of(name),
            NOORS,
            by,
            BENS,
            company,
            "member",
            Optional.of(message),
            true,
            LINK,
            END),
        new InvitationReminder(
            Optional.of(name), NOORS, by, BENS, company, "member", true, LINK, END),
        new InvitationAccepted(by, name, NOORS, company, "member", COMPANY_LINK, AT));
  }

  /** For who has an account, with and without a name and a message. */
  static List<EmailContent> more() {
    return List.of(
        toMember("admin"),
        saying("Hi Noor,\n\nthe plans for March are in there. Have a look when you can.\n\n– Ben"),
        new InvitationReminder(
            Optional.empty(), NOORS, BEN, BENS, COMPANY, "guest", false, LINK, END));
  }

  /** For who has no account yet. */
  static Invitation saying(String message) {
    return new Invitation(
        Optional.of(NOOR),
        NOORS,
        BEN,
        BENS,
        COMPANY,
        "member",
        Optional.of(message),
        true,
        LINK,
        END);
  }

  /** For who has an account, without a name or a message. */
  static Invitation toMember(String role) {
    return new Invitation(
        Optional.empty(), NOORS, BEN, BENS, COMPANY, role, Optional.empty(), false, LINK, END);
  }
}
