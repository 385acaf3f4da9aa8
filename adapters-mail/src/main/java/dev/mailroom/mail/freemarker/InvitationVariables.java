package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.InvitationEmail;
import dev.mailroom.domain.template.InvitationEmail.Invitation;
import dev.mailroom.domain.template.InvitationEmail.InvitationAccepted;
import dev.mailroom.domain.template.InvitationEmail.InvitationReminder;
import java.util.Optional;

/** What templates see of a mail that an invitation leads to. */
final class InvitationVariables {

  private InvitationVariables() {}

  static Variables fill(Variables to, InvitationEmail mail) {
    to.called("company", mail.company()).role("role", mail.role()).put("link", mail.link());
    inviter(to, mail.inviter());
    return switch (mail) {
      case Invitation it -> {
        it.message()
            .filter(message -> !message.isBlank())
            .ifPresent(message -> to.message("message", message));
        invited(to, it.name(), it.recipient());
        yield to.put("inviterEmail", it.inviterEmail().value())
            .flag("newPerson", it.newPerson())
            .moment("expiry", it.expiresAt());
      }
      case InvitationReminder it -> {
        invited(to, it.name(), it.recipient());
        yield to.put("inviterEmail", it.inviterEmail().value())
            .flag("newPerson", it.newPerson())
            .moment("expiry", it.expiresAt());
      }
      case InvitationAccepted it ->
          to.person(it.person(), it.personEmail()).moment("accepted", it.acceptedAt());
    };
  }

  private static void inviter(Variables to, PersonName inviter) {
    to.called("inviter", inviter.value()).called("inviterFirst", inviter.first());
  }

  private static void invited(Variables to, Optional<PersonName> name, EmailAddress recipient) {
    to.flag("named", name.isPresent()).put("recipient", recipient.value());
    name.ifPresent(it -> to.called("firstName", it.first()));
  }
}
