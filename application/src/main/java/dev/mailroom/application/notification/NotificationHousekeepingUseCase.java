package dev.mailroom.application.notification;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.idempotency.port.Calls;
import dev.mailroom.application.notification.port.Events;
import dev.mailroom.domain.idempotency.CallKey;
import dev.mailroom.domain.notification.Event;
import java.time.InstantSource;

/** {@link NotificationHousekeeping}. What people chose and stopped is theirs, and stays. */
public final class NotificationHousekeepingUseCase implements NotificationHousekeeping {

  private final Transactions transactions;
  private final Events events;
  private final Calls calls;
  private final InstantSource clock;

  public NotificationHousekeepingUseCase(
      Transactions transactions, Events events, Calls calls, InstantSource clock) {
    this.transactions = transactions;
    this.events = events;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public int forgetOld() {
    var now = clock.instant();
    return transactions.inTransaction(() ->
        events.removeBefore(now.minus(Event.KEPT)) + calls.removeBefore(now.minus(CallKey.MEMORY)));
  }
}
