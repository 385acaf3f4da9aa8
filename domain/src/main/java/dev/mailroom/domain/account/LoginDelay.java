package dev.mailroom.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How long to wait after wrong passwords: the first few are free, then 1 s doubling to 15 min.
 *
 * @param freeFailures how many wrong passwords cost no wait
 */
public record LoginDelay(int freeFailures) {

  /** For one account: more tries than a person needs, far fewer than a guesser does. */
  public static final LoginDelay PER_ACCOUNT = new LoginDelay(5);

  /** For one network address: a whole office may stand behind it. */
  public static final LoginDelay PER_CLIENT = new LoginDelay(20);

  /** How long a wrong password counts. */
  public static final Duration MEMORY = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int ENOUGH_DOUBLINGS = 10;

  /** The time left to wait, zero when a try is welcome; {@code failures} within {@link #MEMORY}. */
  public Duration remaining(List<Instant> failures, Instant now) {
    if (failures.size() < freeFailures) {
      return Duration.ZERO;
    }
    var last = failures.stream().max(Comparator.naturalOrder()).orElse(now);
    var left = Duration.between(now, last.plus(after(failures.size())));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Duration after(int failures) {
    var delay = Duration.ofSeconds(1L << Math.min(failures - freeFailures, ENOUGH_DOUBLINGS));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
