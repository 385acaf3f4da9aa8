package dev.mailroom.application.delivery;

import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.RouteHealth;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Writes down what attempts came to, and what they say about the route. */
final class Ledger {

  /** {@code lastAcceptedAt} is for people: writing it more often would only make the row hot. */
  private static final Duration FRESH_ENOUGH = Duration.ofSeconds(5);

  private final DeliveryStore store;
  private final InstantSource clock;

  Ledger(DeliveryStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Writes all or none; answers whether the route was at fault and is well again. */
  boolean write(List<AttemptReport> reports) {
    return store
        .transactions()
        .inTransaction(() -> {
          var counted = store.outbox().complete(reports);
          counted.forEach(report -> store.events().record(Tidings.of(report)));
          return recovered(counted);
        });
  }

  private boolean recovered(List<AttemptReport> counted) {
    var before = store.health().current();
    if (!isWorthWriting(before, changed(before, counted))) {
      return false;
    }
    var after = store.health().update(health -> changed(health, counted));
    return before.faults() > 0 && after.faults() == 0;
  }

  private RouteHealth changed(RouteHealth health, List<AttemptReport> counted) {
    var now = clock.instant();
    var changed = health;
    for (var report : counted) {
      changed = changed.after(report.outcome(), now);
    }
    return changed;
  }

  private static boolean isWorthWriting(RouteHealth before, RouteHealth after) {
    if (before.faults() > 0 || after.faults() > 0) {
      return !before.equals(after);
    }
    var known = before.lastAcceptedAt().map(then -> then.plus(FRESH_ENOUGH));
    return after.lastAcceptedAt().filter(now -> known.filter(now::isBefore).isEmpty()).isPresent();
  }
}
