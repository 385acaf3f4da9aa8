package dev.mailroom.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** At most so many events in each of some spans of time. */
public record ThrottleRule(List<Limit> limits) {

  /** At most {@code count} events within {@code span}. */
  public record Limit(int count, Duration span) {}

  /** One a minute, five an hour, twenty a day: what a person needs, and a mailbox can bear. */
  public static final ThrottleRule RESET_MAILS =
      new ThrottleRule(
          List.of(
              new Limit(1, Duration.ofMinutes(1)),
              new Limit(5, Duration.ofHours(1)),
              new Limit(20, Duration.ofDays(1))));

  public ThrottleRule {
    limits = List.copyOf(limits);
  }

  /** Whether one more event is within every limit; {@code earlier} in any order. */
  public boolean allows(List<Instant> earlier, Instant now) {
    return limits.stream().allMatch(limit -> within(limit, earlier, now));
  }

  /** How long events must be remembered. */
  public Duration horizon() {
    return limits.stream().map(Limit::span).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  private static boolean within(Limit limit, List<Instant> earlier, Instant now) {
    var start = now.minus(limit.span());
    return earlier.stream().filter(at -> at.isAfter(start)).count() < limit.count();
  }
}
