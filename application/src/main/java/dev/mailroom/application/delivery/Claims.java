package dev.mailroom.application.delivery;

import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailEvent;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.RouteHealth;
import dev.mailroom.domain.mailsettings.RateLimit;
import dev.mailroom.domain.template.EmailKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Takes mail that may be sent now: within the rate limit, and as much as the breaker lets by. */
final class Claims {

  private final DeliveryStore store;
  private final Duration lease;
  private final InstantSource clock;

  Claims(DeliveryStore store, Duration lease, InstantSource clock) {
    this.store = store;
    this.lease = lease;
    this.clock = clock;
  }

  /**
   * What was taken.
   *
   * @param most how many could have been; 0 when the rate limit allows none now
   */
  record Claim(List<ClaimedEmail> emails, int most) {

    /** There may be more where these came from. */
    boolean isFull() {
      return most > 0 && emails.size() >= most;
    }
  }

  Claim take(RateLimit limit, RouteHealth health, int free) {
    return store
        .transactions()
        .inTransaction(
            () -> isLimited(limit) ? takeWithin(limit, health, free) : take(health, free));
  }

  private Claim takeWithin(RateLimit limit, RouteHealth health, int free) {
    int allowed = store.allowance().available(limit, free);
    if (allowed == 0) {
      return new Claim(List.of(), 0);
    }
    var claim = take(health, allowed);
    store.allowance().spend(claim.emails().size());
    return claim;
  }

  private Claim take(RouteHealth health, int most) {
    if (health.mayProbe(clock.instant())) {
      return probe(health, most);
    }
    var claimed = store.outbox().claim(most, lease);
    return new Claim(health.isOpen() ? testsAlone(claimed) : claimed, most);
  }

  /**
   * While the route is at fault, one held mail at a time goes out to look. Two processes that look
   * in the same instant send two: harmless, and cheaper than to lock the route at every look.
   */
  private Claim probe(RouteHealth health, int most) {
    store.outbox().release(HeldReason.ROUTE_FAULT, 1).stream()
        .map(entry -> Tidings.of(EmailEvent.Type.RELEASED, entry, "to see whether the route works"))
        .forEach(store.events()::record);
    int probes = health.isOpen() ? 1 : most;
    var claimed = store.outbox().claim(probes, lease);
    if (!claimed.isEmpty()) {
      var now = clock.instant();
      store.health().update(current -> current.mayProbe(now) ? current.probing(now) : current);
    }
    return new Claim(claimed, probes);
  }

  /** Other mail that came since the last was held goes back, to be held as well. */
  private List<ClaimedEmail> testsAlone(List<ClaimedEmail> claimed) {
    var tests = claimed.stream().filter(mail -> mail.email().kind() == EmailKind.TEST).toList();
    var others = claimed.stream().filter(mail -> !tests.contains(mail)).toList();
    if (!others.isEmpty()) {
      store.outbox().giveBack(others);
    }
    return tests;
  }

  private static boolean isLimited(RateLimit limit) {
    return limit.perSecond().isPresent() || limit.perDay().isPresent();
  }
}
