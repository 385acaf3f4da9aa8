package dev.mailroom.bootstrap.bench;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param rounds in which everybody runs once, one after the other; the median counts
 * @param lap how long one run takes
 * @param warmUp how long who starts cold runs before it counts
 */
record Effort(int rounds, Duration lap, Duration warmUp) {

  static final Effort FULL = new Effort(5, Duration.ofSeconds(4), Duration.ofSeconds(15));
  static final Effort SHORT = new Effort(3, Duration.ofSeconds(1), Duration.ofSeconds(5));
}
