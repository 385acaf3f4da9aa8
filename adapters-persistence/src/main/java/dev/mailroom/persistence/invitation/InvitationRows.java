package dev.mailroom.persistence.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.InvitationState;
import dev.mailroom.domain.invitation.InvitationState.Accepted;
import dev.mailroom.domain.invitation.InvitationState.Pending;
import dev.mailroom.domain.invitation.InvitationState.Revoked;
import dev.mailroom.domain.invitation.Invitee;
import dev.mailroom.domain.invitation.Letter;
import dev.mailroom.domain.invitation.PersonalMessage;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code invitations}, there and back. */
final class InvitationRows {

  private InvitationRows() {}

  static Invitation invitation(Row row) {
    return new Invitation(
        new InvitationId(row.id("id")),
        new Invitation.Place(new CompanyId(row.id("company_id")), new AccountId(row.id("inviter"))),
        new Invitee(
            new EmailAddress(row.text("email")),
            row.optionalText("name").map(PersonName::new),
            row.choice("role", Role.class)),
        row.optionalText("message").map(PersonalMessage::new),
        new Letter(
            new TokenHash(row.text("token_hash")),
            new EmailId(row.id("email_id")),
            row.instant("sent_at"),
            row.instant("expires_at"),
            row.flag("by_hand")),
        state(row),
        row.instant("created_at"));
  }

  private static InvitationState state(Row row) {
    return switch (row.text("state")) {
      case "pending" -> new Pending(row.flag("reminded"));
      case "accepted" -> new Accepted(row.instant("closed_at"));
      case "revoked" -> new Revoked(row.instant("closed_at"));
      case String other -> throw new IllegalStateException("no such state: " + other);
    };
  }

  /** Binds what changes over an invitation's life. */
  static Sql changing(Sql sql, Invitation invitation) {
    var letter = invitation.letter();
    return sql.with("id", invitation.id().value())
        .with("inviter", invitation.inviter().value())
        .with("token", letter.token().hex())
        .with("email_id", letter.email().value())
        .with("sent_at", letter.sentAt())
        .with("expires_at", letter.expiresAt())
        .with("by_hand", letter.byHand())
        .with("state", code(invitation.state()))
        .with("reminded", invitation.state().equals(new Pending(true)))
        .with("closed_at", closedAt(invitation.state()));
  }

  /** Binds what stays as it is. */
  static Sql lasting(Sql sql, Invitation invitation) {
    var invitee = invitation.invitee();
    return sql.with("company", invitation.company().value())
        .with("email", invitee.email().value())
        .with("name", invitee.name().map(PersonName::value))
        .with("role", invitee.role())
        .with("message", invitation.message().map(PersonalMessage::value))
        .with("created_at", invitation.createdAt());
  }

  private static String code(InvitationState state) {
    return switch (state) {
      case Pending _ -> "pending";
      case Accepted _ -> "accepted";
      case Revoked _ -> "revoked";
    };
  }

  private static Optional<Instant> closedAt(InvitationState state) {
    return switch (state) {
      case Pending _ -> Optional.empty();
      case Accepted(var at) -> Optional.of(at);
      case Revoked(var at) -> Optional.of(at);
    };
  }
}
