package dev.mailroom.application.delivery;

import dev.mailroom.application.mailsettings.CurrentSettings;
import dev.mailroom.domain.delivery.RouteHealth;
import dev.mailroom.domain.mailsettings.EmailSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** One look around: tidies up, then takes and hands out what may go. */
final class Round {

  /** Before looking again for due mail that another process may be taking. */
  private static final Duration A_MOMENT = Duration.ofMillis(20);

  /** Before asking again whether the rate limit allows more. */
  private static final Duration WHILE_LIMITED = Duration.ofMillis(100);

  private final DeliveryStore store;
  private final CurrentSettings settings;
  private final Desk desk;
  private final Pace pace;
  private final InstantSource clock;
  private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);

  Round(DeliveryStore store, CurrentSettings settings, Desk desk, Pace pace, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.desk = desk;
    this.pace = pace;
    this.clock = clock;
  }

  /** Those the work is handed to. */
  record Desk(Sweep sweep, Claims claims, Leases leases, Crew crew) {}

  /** Makes the next look a thorough one: the route has recovered. */
  void sweepSoon() {
    nextSweep.set(Instant.MIN);
  }

  /** Answers how long nothing is to be expected. */
  Duration make() {
    var usable = settings.usable();
    var health = store.health().current();
    boolean more = sweep(usable.isPresent(), health);
    if (usable.isEmpty()) {
      return desk.sweep().holdForSettings() || more ? Duration.ZERO : pace.poll();
    }
    if (health.isOpen() && !health.mayProbe(clock.instant())) {
      more |= desk.sweep().holdForRoute(health);
    }
    var pause = handOut(usable.get(), health);
    return more ? Duration.ZERO : pause;
  }

  private boolean sweep(boolean usable, RouteHealth health) {
    var now = clock.instant();
    var due = nextSweep.get();
    if (now.isBefore(due)) {
      return false;
    }
    boolean more = desk.sweep().expire();
    more |= usable && desk.sweep().releaseConfigured();
    more |= usable && health.faults() == 0 && desk.sweep().releaseRecovered();
    nextSweep.compareAndSet(due, more ? Instant.MIN : now.plus(pace.sweep()));
    return more;
  }

  private Duration handOut(EmailSettings usable, RouteHealth health) {
    desk.crew().awaitHands(true);
    int free = desk.crew().free();
    if (free == 0) {
      return pace.poll();
    }
    var claim = desk.claims().take(usable.rateLimit(), health, free);
    claim.emails().forEach(desk.leases()::add);
    // read anew: what was claimed may have been queued after newer settings were saved
    var latest = settings.usable().orElse(usable);
    claim.emails().forEach(email -> desk.crew().carry(email, latest));
    desk.crew().awaitHands(claim.isFull());
    return pauseAfter(claim);
  }

  private Duration pauseAfter(Claims.Claim claim) {
    if (claim.isFull()) {
      return Duration.ZERO;
    }
    if (claim.most() == 0) {
      return WHILE_LIMITED;
    }
    var due = store.outbox().untilNextDue(pace.poll());
    return due.compareTo(A_MOMENT) > 0 ? due : A_MOMENT;
  }
}
