package dev.mailroom.application.delivery;

import java.time.Duration;

/** A moment to be done by, on the clock that nobody sets. */
final class Deadline {

  private final long at;

  Deadline(Duration from) {
    this.at = System.nanoTime() + from.toNanos();
  }

  /** What is left, or zero. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, at - System.nanoTime()));
  }

  /** What is left, or {@code least} when that is more. */
  Duration leftOr(Duration least) {
    var left = left();
    return left.compareTo(least) > 0 ? left : least;
  }
}
