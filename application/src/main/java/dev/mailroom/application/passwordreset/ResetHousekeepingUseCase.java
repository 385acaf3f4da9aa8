package dev.mailroom.application.passwordreset;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.passwordreset.port.ResetLinks;
import java.time.InstantSource;

/** {@link ResetHousekeeping}. */
public final class ResetHousekeepingUseCase implements ResetHousekeeping {

  private final Transactions transactions;
  private final ResetLinks links;
  private final InstantSource clock;

  public ResetHousekeepingUseCase(
      Transactions transactions, ResetLinks links, InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public int forgetExpired() {
    var now = clock.instant();
    return transactions.inTransaction(() -> links.removeExpired(now));
  }
}
