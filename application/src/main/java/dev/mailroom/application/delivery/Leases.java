package dev.mailroom.application.delivery;

import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The emails in this process's hands, from the claim until their result is written. */
final class Leases {

  private final DeliveryStore store;
  private final Duration lease;
  private final Map<EmailId, ClaimedEmail> held = new ConcurrentHashMap<>();

  Leases(DeliveryStore store, Duration lease) {
    this.store = store;
    this.lease = lease;
  }

  void add(ClaimedEmail claimed) {
    held.put(claimed.email().id(), claimed);
  }

  void done(List<AttemptReport> reports) {
    reports.forEach(report -> held.remove(report.claimed().email().id(), report.claimed()));
  }

  /** Extends all; what is no longer ours is let go, and its result will not count. */
  void renew() {
    var renewing = List.copyOf(held.values());
    if (renewing.isEmpty()) {
      return;
    }
    var ours =
        new HashSet<>(
            store.transactions().inTransaction(() -> store.outbox().renew(renewing, lease)));
    renewing.stream()
        .filter(claimed -> !ours.contains(claimed.email().id()))
        .forEach(lost -> held.remove(lost.email().id(), lost));
  }

  /** Gives back what was not finished, so that another process takes it at once. */
  void giveBack() {
    var unfinished = List.copyOf(held.values());
    if (!unfinished.isEmpty()) {
      store.transactions().inTransaction(() -> store.outbox().giveBack(unfinished));
      unfinished.forEach(claimed -> held.remove(claimed.email().id(), claimed));
    }
  }
}
