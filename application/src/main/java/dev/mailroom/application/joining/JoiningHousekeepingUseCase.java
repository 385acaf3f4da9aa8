package dev.mailroom.application.joining;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.application.joining.port.JoinRequests;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.JoinRequest;
import java.time.InstantSource;

/** {@link JoiningHousekeeping}. */
public final class JoiningHousekeepingUseCase implements JoiningHousekeeping {

  private final Transactions transactions;
  private final InviteLinks links;
  private final JoinRequests requests;
  private final InstantSource clock;

  public JoiningHousekeepingUseCase(
      Transactions transactions, InviteLinks links, JoinRequests requests, InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.requests = requests;
    this.clock = clock;
  }

  @Override
  public int forgetOld() {
    var now = clock.instant();
    return transactions.inTransaction(() ->
        requests.removeEndedBefore(now.minus(JoinRequest.KEPT))
            + links.removeClosedBefore(now.minus(InviteLink.KEPT)));
  }
}
