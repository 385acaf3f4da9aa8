package dev.mailroom.application.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.delivery.EmailStanding;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.invitation.Invitation;
import java.time.Instant;
import java.util.Optional;

/** When an inviter may carry the link over by hand: only where mail could not. */
final class LinkCopyRule {

  private LinkCopyRule() {}

  static boolean allows(
      AccountId viewer, Invitation invitation, Optional<EmailStanding> mail, Instant now) {
    return invitation.inviter().equals(viewer)
        && invitation.isOpen(now)
        && mail.filter(LinkCopyRule::couldNotLeave).isPresent();
  }

  private static boolean couldNotLeave(EmailStanding mail) {
    return switch (mail.state()) {
      case FAILED, SUPPRESSED, EXPIRED -> true;
      case HELD -> mail.heldFor().equals(Optional.of(HeldReason.NOT_CONFIGURED));
      case QUEUED, SENDING, SENT, UNCERTAIN -> false;
    };
  }
}
