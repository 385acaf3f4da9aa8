package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Attempts;
import dev.mailroom.application.account.port.EmailChanges;
import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.domain.account.ThrottleRule;
import java.time.InstantSource;

/** {@link Housekeeping}. */
public final class HousekeepingUseCase implements Housekeeping {

  private final Transactions transactions;
  private final Sessions sessions;
  private final Attempts attempts;
  private final EmailChanges changes;
  private final InstantSource clock;

  public HousekeepingUseCase(
      Transactions transactions,
      Sessions sessions,
      Attempts attempts,
      EmailChanges changes,
      InstantSource clock) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.attempts = attempts;
    this.changes = changes;
    this.clock = clock;
  }

  /** No rule looks further back at tries than that of the reset mails: a day. */
  @Override
  public int forgetExpired() {
    var now = clock.instant();
    var horizon = now.minus(ThrottleRule.RESET_MAILS.horizon());
    return transactions.inTransaction(() ->
        sessions.removeExpired(now) + attempts.removeBefore(horizon) + changes.removeExpired(now));
  }
}
