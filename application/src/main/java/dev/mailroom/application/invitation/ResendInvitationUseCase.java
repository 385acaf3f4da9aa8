package dev.mailroom.application.invitation;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.invitation.InvitationMail.Sender;
import dev.mailroom.application.invitation.PendingInvitations.Scene;
import dev.mailroom.domain.audit.AuditAction;
import java.time.Instant;
import java.time.InstantSource;

/** {@link ResendInvitation}. */
public final class ResendInvitationUseCase implements ResendInvitation {

  private final Transactions transactions;
  private final InvitationRights rights;
  private final PendingInvitations pending;
  private final InvitationMail mail;
  private final ResendThrottle throttle;
  private final InstantSource clock;

  public ResendInvitationUseCase(
      Transactions transactions,
      InvitationRights rights,
      PendingInvitations pending,
      InvitationMail mail,
      ResendThrottle throttle,
      InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.pending = pending;
    this.mail = mail;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Override
  public Result resend(Command command) {
    return transactions.inTransaction(() ->
        pending
            .findForUpdate(command.actor(), command.slug(), command.invitation())
            .map(scene -> resend(scene, clock.instant()))
            .orElseGet(Result.NotFound::new));
  }

  private Result resend(Scene scene, Instant now) {
    var company = scene.manager().company();
    var invitation = scene.invitation();
    var invitee = invitation.invitee();
    var holder = rights.holder(invitee.email());
    if (holder.filter(account -> rights.isMember(company.id(), account)).isPresent()) {
      return new Result.MemberAlready();
    }
    var wait = throttle.admit(invitation.id(), now);
    if (wait.isPositive()) {
      return new Result.Throttled(wait);
    }
    var sender = new Sender(scene.manager().account(), company, holder.isEmpty());
    var letter = mail.invite(sender, invitation.id(), invitee, invitation.message(), now);
    var again = invitation.sentAgain(scene.manager().account().id(), letter);
    pending.change(scene, again, AuditAction.INVITATION_RESENT, now);
    return new Result.Resent(invitee);
  }
}
