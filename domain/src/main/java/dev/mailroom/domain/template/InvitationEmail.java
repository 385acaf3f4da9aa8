package dev.mailroom.domain.template;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.Instant;
import java.util.Optional;

/** The mails an invitation leads to. A role is its lower-case code: "admin". */
public sealed interface InvitationEmail extends EmailContent {

  PersonName inviter();

  String company();

  String role();

  String link();

  /**
   * Asks a person to join; {@code message} is what the inviter typed, {@code newPerson} has no
   * account yet, {@code link} holds the raw token.
   */
  record Invitation(
      Optional<PersonName> name,
      EmailAddress recipient,
      PersonName inviter,
      EmailAddress inviterEmail,
      String company,
      String role,
      Optional<String> message,
      boolean newPerson,
      String link,
      Instant expiresAt)
      implements InvitationEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.INVITATION;
    }

    @Override
    public String toString() {
      return "Invitation[***]";
    }
  }

  /** The same once more, shortly before the link stops. */
  record InvitationReminder(
      Optional<PersonName> name,
      EmailAddress recipient,
      PersonName inviter,
      EmailAddress inviterEmail,
      String company,
      String role,
      boolean newPerson,
      String link,
      Instant expiresAt)
      implements InvitationEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.INVITATION_REMINDER;
    }

    @Override
    public String toString() {
      return "InvitationReminder[***]";
    }
  }

  /** Tells the inviter that the person joined. */
  record InvitationAccepted(
      PersonName inviter,
      PersonName person,
      EmailAddress personEmail,
      String company,
      String role,
      String link,
      Instant acceptedAt)
      implements InvitationEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.INVITATION_ACCEPTED;
    }
  }
}
