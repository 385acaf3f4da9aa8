package dev.mailroom.application.invitation;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.port.EmailStates;
import dev.mailroom.application.invitation.PendingInvitations.Scene;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailStanding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@link CopyInvitationLink}. */
public final class CopyInvitationLinkUseCase implements CopyInvitationLink {

  private final Transactions transactions;
  private final PendingInvitations pending;
  private final EmailStates mails;
  private final InvitationMail mail;
  private final InstantSource clock;

  public CopyInvitationLinkUseCase(
      Transactions transactions,
      PendingInvitations pending,
      EmailStates mails,
      InvitationMail mail,
      InstantSource clock) {
    this.transactions = transactions;
    this.pending = pending;
    this.mails = mails;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public Result copy(Command command) {
    var now = clock.instant();
    return transactions.inTransaction(() ->
        pending
            .findForUpdate(command.actor(), command.slug(), command.invitation())
            .filter(scene -> mayCopy(scene, now))
            .map(scene -> copy(scene, now))
            .orElseGet(Result.NotFound::new));
  }

  private boolean mayCopy(Scene scene, Instant now) {
    var invitation = scene.invitation();
    var viewer = scene.manager().account().id();
    return LinkCopyRule.allows(viewer, invitation, standing(invitation.letter().email()), now);
  }

  private Optional<EmailStanding> standing(EmailId email) {
    return Optional.ofNullable(mails.of(List.of(email)).get(email));
  }

  private Result copy(Scene scene, Instant now) {
    var token = mail.nextToken();
    var invitation = scene.invitation();
    var letter = invitation.letter().handedOver(token.hash());
    mail.withdraw(invitation.id());
    pending.change(scene, invitation.with(letter), AuditAction.INVITATION_LINK_COPIED, now);
    return new Result.Copied(invitation.invitee(), mail.link(token), letter.expiresAt());
  }
}
