package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.OutboxEntry;
import dev.mailroom.application.mailsettings.port.SettingsListener;
import dev.mailroom.domain.delivery.EmailEvent;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.RouteHealth;
import java.util.List;

/** Lets held mail go when there are new settings to go by, and forgives the route its past. */
public final class HeldMailRelease implements SettingsListener {

  private static final int BATCH = 1_000;

  private final DeliveryStore store;

  public HeldMailRelease(DeliveryStore store) {
    this.store = store;
  }

  /** Mail before health: the order in which the dispatcher locks them, too. */
  @Override
  public int settingsChanged() {
    int released = release(HeldReason.NOT_CONFIGURED) + release(HeldReason.ROUTE_FAULT);
    store.health().update(_ -> RouteHealth.UNKNOWN);
    return released;
  }

  private int release(HeldReason reason) {
    int released = 0;
    List<OutboxEntry> batch;
    do {
      batch = store.outbox().release(reason, BATCH);
      batch.forEach(entry ->
          store.events().record(Tidings.of(EmailEvent.Type.RELEASED, entry, "new email settings")));
      released += batch.size();
    } while (batch.size() == BATCH);
    return released;
  }
}
