package dev.mailroom.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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

  /** Three an hour: room for a mistyped address, none for writing to many strangers. */
  public static final ThrottleRule EMAIL_CHANGES =
      new ThrottleRule(List.of(new Limit(3, Duration.ofHours(1))));

  public ThrottleRule {
    limits = List.copyOf(limits);
  }

  /** Whether one more event is within every limit; {@code earlier} in any order. */
  public boolean allows(List<Instant> earlier, Instant now) {
    return limits.stream().allMatch(limit -> within(limit, earlier, now));
  }

  /** The time until one more event is within every limit, zero when it is now. */
  public Duration wait(List<Instant> earlier, Instant now) {
    return limits.stream()
        .map(limit -> wait(limit, earlier, now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** How long events must be remembered. */
  public Duration horizon() {
    return limits.stream().map(Limit::span).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** Until the event that fills the limit is as old as its span. */
  private static Duration wait(Limit limit, List<Instant> earlier, Instant now) {
    if (within(limit, earlier, now)) {
      return Duration.ZERO;
    }
    var newestFirst = earlier.stream().sorted(Comparator.reverseOrder()).toList();
    return Duration.between(now, newestFirst.get(limit.count() - 1).plus(limit.span()));
  }

  private static boolean within(Limit limit, List<Instant> earlier, Instant now) {
    var start = now.minus(limit.span());
    return earlier.stream().filter(at -> at.isAfter(start)).count() < limit.count();
  }
}
