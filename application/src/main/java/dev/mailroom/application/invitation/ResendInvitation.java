package dev.mailroom.application.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Invitee;
import java.time.Duration;

/**
 * Sends an invitation once more, with a new link that works for seven days; the earlier one stops.
 * Whoever sends it answers for it from then on.
 */
public interface ResendInvitation {

  Result resend(Command command);

  record Command(AccountId actor, String slug, InvitationId invitation) {}

  sealed interface Result {
    record Resent(Invitee invitee) implements Result {}

    record Throttled(Duration retryAfter) implements Result {}

    /** The person has joined by another way meanwhile. */
    record MemberAlready() implements Result {}

    /** No such invitation, closed already, or not for this actor. */
    record NotFound() implements Result {}
  }
}
