package dev.mailroom.domain.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.invitation.InvitationState.Accepted;
import dev.mailroom.domain.invitation.InvitationState.Pending;
import dev.mailroom.domain.invitation.InvitationState.Revoked;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One person's way into one company. */
public record Invitation(
    InvitationId id,
    Place place,
    Invitee invitee,
    Optional<PersonalMessage> message,
    Letter letter,
    InvitationState state,
    Instant createdAt) {

  /** How long before its end an invitation is called to mind. */
  public static final Duration REMINDER_BEFORE = Duration.ofDays(2);

  /** How long a closed invitation stays on the list. */
  public static final Duration KEPT = Duration.ofDays(90);

  /** Into which company; and who answers for it: at acceptance their right is looked at again. */
  public record Place(CompanyId company, AccountId inviter) {}

  /** One that is sent for the first time. */
  public static Invitation sent(
      InvitationId id, Place place, Invitee invitee, Optional<PersonalMessage> text, Letter first) {
    return new Invitation(id, place, invitee, text, first, new Pending(false), first.sentAt());
  }

  public CompanyId company() {
    return place.company();
  }

  public AccountId inviter() {
    return place.inviter();
  }

  public Standing standing(Instant now) {
    return switch (state) {
      case Accepted _ -> Standing.ACCEPTED;
      case Revoked _ -> Standing.REVOKED;
      case Pending _ -> now.isBefore(letter.expiresAt()) ? Standing.OPEN : Standing.EXPIRED;
    };
  }

  public boolean isOpen(Instant now) {
    return standing(now) == Standing.OPEN;
  }

  /** Sent once more by somebody, who answers for it from here on; it is called to mind again. */
  public Invitation sentAgain(AccountId by, Letter next) {
    var changed = new Place(company(), by);
    return new Invitation(id, changed, invitee, message, next, new Pending(false), createdAt);
  }

  /** With another link, and nothing else changed. */
  public Invitation with(Letter next) {
    return new Invitation(id, place, invitee, message, next, state, createdAt);
  }

  public Invitation in(InvitationState next) {
    return new Invitation(id, place, invitee, message, letter, next, createdAt);
  }
}
