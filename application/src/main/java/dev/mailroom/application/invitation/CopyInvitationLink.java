package dev.mailroom.application.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Invitee;
import java.time.Instant;

/**
 * Gives the inviter a link to hand over by themselves, when mail could not carry it. Only hashes
 * are kept, so it is a new link, shown this once; the one in the mail stops working.
 */
public interface CopyInvitationLink {

  Result copy(Command command);

  record Command(AccountId actor, String slug, InvitationId invitation) {}

  sealed interface Result {
    /** {@code link} is absolute and works until then. */
    record Copied(Invitee invitee, String link, Instant until) implements Result {
      @Override
      public String toString() {
        return "Copied[***]";
      }
    }

    /** No such invitation, not open, its mail is under way, or not for this actor. */
    record NotFound() implements Result {}
  }
}
