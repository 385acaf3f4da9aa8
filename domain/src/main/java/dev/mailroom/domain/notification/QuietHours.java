package dev.mailroom.domain.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

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

  /** Whether a clock that shows this time says that it is quiet. */
  public boolean contains(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(until);
    return from.isBefore(until) ? begun && !over : begun || !over;
  }

  /**
   * The first moment from {@code time} on that is not quiet by the clocks of the zone; that moment
   * itself when it is not. Clocks that are put forward or back may end the quiet early, or begin it
   * again.
   */
  public Instant over(Instant time, ZoneId zone) {
    var at = time.atZone(zone);
    while (contains(at.toLocalTime())) {
      at = nextChange(at).atZone(zone);
    }
    return at.toInstant();
  }

  /** When the clock shows the end, or is put to another time before that. */
  private Instant nextChange(ZonedDateTime at) {
    var local = at.toLocalDateTime();
    var today = local.with(until);
    var end = (today.isAfter(local) ? today : today.plusDays(1)).toInstant(at.getOffset());
    var put = at.getZone().getRules().nextTransition(at.toInstant());
    return put != null && put.getInstant().isBefore(end) ? put.getInstant() : end;
  }
}
