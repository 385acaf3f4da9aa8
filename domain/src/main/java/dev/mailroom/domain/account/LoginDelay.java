package dev.mailroom.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How long to wait after wrong passwords: the first five are free, then 1 s doubling to 15 min. */
public final class LoginDelay {

  /** How long a wrong password counts. */
  public static final Duration MEMORY = Duration.ofHours(1);

  private static final int FREE_FAILURES = 5;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private LoginDelay() {}

  /** The time left to wait, zero when a try is welcome; {@code failures} within {@link #MEMORY}. */
  public static Duration remaining(List<Instant> failures, Instant now) {
    if (failures.size() < FREE_FAILURES) {
      return Duration.ZERO;
    }
    var last = failures.stream().max(Comparator.naturalOrder()).orElse(now);
    var left = Duration.between(now, last.plus(after(failures.size())));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration after(int failures) {
    int doublings = Math.min(failures - FREE_FAILURES, 20);
    var delay = Duration.ofSeconds(1L << doublings);
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
