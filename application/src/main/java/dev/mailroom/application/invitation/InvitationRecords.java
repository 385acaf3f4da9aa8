package dev.mailroom.application.invitation;

import dev.mailroom.application.invitation.InvitationRights.Manager;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.invitation.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is remembered of invitations: into which company, as what; never to which address. */
final class InvitationRecords {

  private InvitationRecords() {}

  static AuditEntry by(Manager manager, AuditAction action, Invitation invitation, Instant at) {
    return by(manager.account(), action, invitation, at);
  }

  static AuditEntry by(Account actor, AuditAction action, Invitation invitation, Instant at) {
    var role = invitation.invitee().role().name().toLowerCase(Locale.ROOT);
    return new AuditEntry(
        at,
        Optional.of(actor.id().value()),
        action,
        Optional.of(invitation.id().value()),
        List.of("company " + invitation.company().value(), "role " + role));
  }
}
