package dev.mailroom.domain.notification;

import java.time.LocalTime;

/**
 * When nothing may disturb: from the first time, included, until the second, the next day when that
 * is earlier. The two differ.
 */
public record QuietHours(LocalTime from, LocalTime until) {

  public QuietHours {
    if (from.equals(until)) {
      throw new IllegalArgumentException("quiet hours that never end");
    }
  }
}
