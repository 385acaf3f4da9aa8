package dev.mailroom.application.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Invitee;

/** Takes an invitation back: its link stops working at once, and the person is not told. */
public interface RevokeInvitation {

  Result revoke(Command command);

  record Command(AccountId actor, String slug, InvitationId invitation) {}

  sealed interface Result {
    record Revoked(Invitee invitee) implements Result {}

    /** No such invitation, closed already, or not for this actor. */
    record NotFound() implements Result {}
  }
}
