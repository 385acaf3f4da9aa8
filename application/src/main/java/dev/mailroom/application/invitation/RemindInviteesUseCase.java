package dev.mailroom.application.invitation;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.invitation.InvitationMail.Sender;
import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.domain.invitation.Invitation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link RemindInvitees}: one in a transaction, so that one that fails holds up no other for long.
 */
public final class RemindInviteesUseCase implements RemindInvitees {

  private final Transactions transactions;
  private final Invitations invitations;
  private final InvitationRights rights;
  private final Entrance entrance;
  private final InvitationMail mail;
  private final InstantSource clock;

  public RemindInviteesUseCase(
      Transactions transactions,
      Invitations invitations,
      InvitationRights rights,
      Entrance entrance,
      InvitationMail mail,
      InstantSource clock) {
    this.transactions = transactions;
    this.invitations = invitations;
    this.rights = rights;
    this.entrance = entrance;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public int remind() {
    int mailed = 0;
    Optional<Boolean> next;
    do {
      next = transactions.inTransaction(this::next);
      mailed += next.filter(sent -> sent).isPresent() ? 1 : 0;
    } while (next.isPresent());
    return mailed;
  }

  /** Empty when none is left; false for one that needs no reminder, whose turn has passed too. */
  private Optional<Boolean> next() {
    var now = clock.instant();
    return invitations.takeForReminder(now).map(taken -> remind(taken, now));
  }

  private boolean remind(Invitation taken, Instant now) {
    var company = rights.host(taken).filter(host -> host.settings().invitationReminders());
    var inviter = rights.entitledInviter(taken);
    boolean isDue = entrance.end(taken, now).isEmpty() && mail.mayHaveArrived(taken.letter());
    if (!isDue || company.isEmpty() || inviter.isEmpty()) {
      return false;
    }
    var newPerson = rights.holder(taken.invitee().email()).isEmpty();
    var sender = new Sender(inviter.get(), company.get(), newPerson);
    invitations.update(taken.with(mail.remind(sender, taken, now)));
    return true;
  }
}
