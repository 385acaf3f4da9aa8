package dev.mailroom.domain.delivery;

import java.time.Duration;

/**
 * How long to wait before the next try: 60 s doubling to 1 h, give or take a fifth so that mails do
 * not march in step.
 */
public final class RetrySchedule {

  private static final Duration FIRST = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final double SPREAD = 0.2;
  private static final int ENOUGH_DOUBLINGS = 6;

  private RetrySchedule() {}

  /**
   * The pause after a failure.
   *
   * @param earlierFailures 0 for the first
   * @param chance 0 (inclusive) to 1 (exclusive)
   */
  public static Duration pause(int earlierFailures, double chance) {
    var doubled = FIRST.multipliedBy(1L << Math.min(earlierFailures, ENOUGH_DOUBLINGS));
    var capped = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    double factor = 1 - SPREAD + 2 * SPREAD * chance;
    return Duration.ofMillis(Math.round(capped.toMillis() * factor));
  }
}
