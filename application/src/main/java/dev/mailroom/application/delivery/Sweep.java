package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.OutboxEntry;
import dev.mailroom.domain.delivery.EmailEvent;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.RouteHealth;
import dev.mailroom.domain.delivery.TransportFailure;
import java.util.List;
import java.util.function.Supplier;

/** Moves mail that waits: ends what expired, holds what cannot go, lets go what can again. */
final class Sweep {

  private final DeliveryStore store;
  private final int batch;

  Sweep(DeliveryStore store, int batch) {
    this.store = store;
    this.batch = batch;
  }

  /** Each of these moves one batch and answers whether there may be more. */
  boolean expire() {
    return move(EmailEvent.Type.EXPIRED, "its time passed", () -> store.outbox().expire(batch));
  }

  boolean holdForSettings() {
    return move(
        EmailEvent.Type.HELD,
        "no email provider is set up",
        () -> store.outbox().holdQueued(HeldReason.NOT_CONFIGURED, batch));
  }

  /** Asks once more whether the breaker is open: new settings may just have let this mail go. */
  boolean holdForRoute(RouteHealth health) {
    return move(
        EmailEvent.Type.HELD,
        health.lastFault().map(TransportFailure::detail).orElse("the route is at fault"),
        () ->
            store.health().current().isOpen()
                ? store.outbox().holdQueued(HeldReason.ROUTE_FAULT, batch)
                : List.of());
  }

  boolean releaseConfigured() {
    return release(HeldReason.NOT_CONFIGURED, "an email provider is set up");
  }

  boolean releaseRecovered() {
    return release(HeldReason.ROUTE_FAULT, "the route works again");
  }

  private boolean release(HeldReason reason, String detail) {
    return move(EmailEvent.Type.RELEASED, detail, () -> store.outbox().release(reason, batch));
  }

  private boolean move(EmailEvent.Type type, String detail, Supplier<List<OutboxEntry>> move) {
    return store
        .transactions()
        .inTransaction(() -> {
          var moved = move.get();
          moved.forEach(entry -> store.events().record(Tidings.of(type, entry, detail)));
          return moved.size() >= batch;
        });
  }
}
