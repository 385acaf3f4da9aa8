package dev.mailroom.domain.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One person's way into one company.
 *
 * @param inviter who answers for it: at acceptance their right is looked at again
 * @param reminded whether its one reminder was sent
 */
public record Invitation(
    InvitationId id,
    CompanyId company,
    AccountId inviter,
    Invitee invitee,
    Optional<PersonalMessage> message,
    Letter letter,
    InvitationState state,
    Instant createdAt,
    boolean reminded) {

  /** How long before its end an invitation is called to mind. */
  public static final Duration REMINDER_BEFORE = Duration.ofDays(2);

  /** How long a closed invitation stays on the list. */
  public static final Duration KEPT = Duration.ofDays(90);

  /** One that was just sent for the first time. */
  public static Invitation sent(
      InvitationId id, Place place, Invitee invitee, Optional<PersonalMessage> text, Letter first) {
    return new Invitation(
        id,
        place.company(),
        place.inviter(),
        invitee,
        text,
        first,
        InvitationState.PENDING,
        first.sentAt(),
        false);
  }

  /** Into which company, and by whom. */
  public record Place(CompanyId company, AccountId inviter) {}

  public Standing standing(Instant now) {
    return switch (state) {
      case ACCEPTED -> Standing.ACCEPTED;
      case REVOKED -> Standing.REVOKED;
      case PENDING -> now.isBefore(letter.expiresAt()) ? Standing.OPEN : Standing.EXPIRED;
    };
  }

  public boolean isOpen(Instant now) {
    return standing(now) == Standing.OPEN;
  }

  /** Sent once more by somebody, who answers for it from here on; its reminder comes again. */
  public Invitation sentAgain(AccountId by, Letter next) {
    return new Invitation(
        id, company, by, invitee, message, next, InvitationState.PENDING, createdAt, false);
  }

  /** With another link, and nothing else changed. */
  public Invitation with(Letter next) {
    return new Invitation(id, company, inviter, invitee, message, next, state, createdAt, reminded);
  }
}
