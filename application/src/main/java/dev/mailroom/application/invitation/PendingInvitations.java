package dev.mailroom.application.invitation;

import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.invitation.InvitationRights.Manager;
import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.InvitationState.Pending;
import java.time.Instant;
import java.util.Optional;

/** The invitations that managers may still act on, held while they do, and what they did. */
public final class PendingInvitations {

  private final InvitationRights rights;
  private final Invitations invitations;
  private final AuditLog audit;

  public PendingInvitations(InvitationRights rights, Invitations invitations, AuditLog audit) {
    this.rights = rights;
    this.invitations = invitations;
    this.audit = audit;
  }

  /** A manager and the invitation they act on. */
  record Scene(Manager manager, Invitation invitation) {}

  /**
   * Empty when there is none, it is closed, or its role is above what the actor may give. The
   * company is held before the invitation, as by whoever accepts: no deadlock.
   */
  Optional<Scene> findForUpdate(AccountId actor, String slug, InvitationId id) {
    return rights
        .managerForUpdate(actor, slug)
        .flatMap(manager ->
            invitations
                .findForUpdate(manager.company().id(), id)
                .filter(it -> it.state() instanceof Pending)
                .filter(it -> manager.role().mayTouch(it.invitee().role()))
                .map(it -> new Scene(manager, it)));
  }

  void change(Scene scene, Invitation to, AuditAction action, Instant now) {
    invitations.update(to);
    audit.record(InvitationRecords.by(scene.manager(), action, to, now));
  }
}
