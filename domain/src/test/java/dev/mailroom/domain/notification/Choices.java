package dev.mailroom.domain.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody chose, one choice after the other. */
public record Choices(NotificationPreferences preferences) {

  public static Choices initial() {
    return new Choices(NotificationPreferences.INITIAL);
  }

  public Choices timings(Map<Category, Timing> timings) {
    var p = preferences;
    return with(
        timings,
        p.batchWindow(),
        p.mentionsAtOnce(),
        p.summaryDays(),
        p.summaryAt(),
        p.quietHours());
  }

  public Choices window(Duration window) {
    var p = preferences;
    return with(
        p.timings(), window, p.mentionsAtOnce(), p.summaryDays(), p.summaryAt(), p.quietHours());
  }

  public Choices mentionsAtOnce(boolean atOnce) {
    var p = preferences;
    return with(
        p.timings(), p.batchWindow(), atOnce, p.summaryDays(), p.summaryAt(), p.quietHours());
  }

  public Choices summary(Set<DayOfWeek> days, int hour) {
    var p = preferences;
    return with(
        p.timings(),
        p.batchWindow(),
        p.mentionsAtOnce(),
        days,
        LocalTime.of(hour, 0),
        p.quietHours());
  }

  public Choices quiet(Optional<QuietHours> quiet) {
    var p = preferences;
    return with(
        p.timings(), p.batchWindow(), p.mentionsAtOnce(), p.summaryDays(), p.summaryAt(), quiet);
  }

  public Choices pausedUntil(Instant until) {
    return new Choices(preferences.withPausedUntil(Optional.of(until)));
  }

  public Schedule schedule(ZoneId zone) {
    return new Schedule(preferences, zone);
  }

  private Choices with(
      Map<Category, Timing> timings,
      Duration window,
      boolean mentions,
      Set<DayOfWeek> days,
      LocalTime at,
      Optional<QuietHours> quiet) {
    return new Choices(
        new NotificationPreferences(
            timings, window, mentions, days, at, quiet, preferences.pausedUntil()));
  }
}
