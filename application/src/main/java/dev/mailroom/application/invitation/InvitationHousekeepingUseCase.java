package dev.mailroom.application.invitation;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.domain.invitation.Invitation;
import java.time.InstantSource;

/** {@link InvitationHousekeeping}. */
public final class InvitationHousekeepingUseCase implements InvitationHousekeeping {

  private final Transactions transactions;
  private final Invitations invitations;
  private final InstantSource clock;

  public InvitationHousekeepingUseCase(
      Transactions transactions, Invitations invitations, InstantSource clock) {
    this.transactions = transactions;
    this.invitations = invitations;
    this.clock = clock;
  }

  @Override
  public int forgetOld() {
    var before = clock.instant().minus(Invitation.KEPT);
    return transactions.inTransaction(() -> invitations.removeClosedBefore(before));
  }
}
