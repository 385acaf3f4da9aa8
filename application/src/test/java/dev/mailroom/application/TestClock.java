package dev.mailroom.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until a test moves it. */
public final class TestClock implements InstantSource {

  private volatile Instant now = Instant.parse("2025-03-01T09:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  public void advance(Duration time) {
    now = now.plus(time);
  }
}
