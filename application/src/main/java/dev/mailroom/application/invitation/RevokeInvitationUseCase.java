package dev.mailroom.application.invitation;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.invitation.PendingInvitations.Scene;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.invitation.InvitationState.Revoked;
import java.time.InstantSource;

/** {@link RevokeInvitation}. */
public final class RevokeInvitationUseCase implements RevokeInvitation {

  private final Transactions transactions;
  private final PendingInvitations pending;
  private final InvitationMail mail;
  private final InstantSource clock;

  public RevokeInvitationUseCase(
      Transactions transactions,
      PendingInvitations pending,
      InvitationMail mail,
      InstantSource clock) {
    this.transactions = transactions;
    this.pending = pending;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public Result revoke(Command command) {
    return transactions.inTransaction(() ->
        pending
            .findForUpdate(command.actor(), command.slug(), command.invitation())
            .map(this::revoke)
            .orElseGet(Result.NotFound::new));
  }

  private Result revoke(Scene scene) {
    var now = clock.instant();
    var revoked = scene.invitation().in(new Revoked(now));
    mail.withdraw(revoked.id());
    pending.change(scene, revoked, AuditAction.INVITATION_REVOKED, now);
    return new Result.Revoked(revoked.invitee());
  }
}
