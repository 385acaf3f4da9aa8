package dev.mailroom.domain.apikey;

import java.time.Duration;

/** How long a key goes on working once another took its place. */
public enum Overlap {
  NONE(Duration.ZERO),
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7));

  private final Duration time;

  Overlap(Duration time) {
    this.time = time;
  }

  public Duration time() {
    return time;
  }
}
