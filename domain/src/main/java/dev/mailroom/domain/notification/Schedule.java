package dev.mailroom.domain.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** When mail of one person leaves, by their own clock. */
public record Schedule(NotificationPreferences preferences, ZoneId zone) {

  public boolean isQuiet(Instant now) {
    return !afterQuiet(now).equals(now);
  }

  /** That moment, or the end of the quiet hours it lies in. */
  public Instant afterQuiet(Instant time) {
    return preferences.quietHours().map(quiet -> quiet.over(time, zone)).orElse(time);
  }

  /** When a batch leaves whose first item comes now. */
  public Instant batchLeaves(Instant now) {
    return afterQuiet(now.plus(preferences.batchWindow()));
  }

  /** When the next daily summary after now leaves; one that is due in quiet hours waits. */
  public Instant summaryLeaves(Instant now) {
    return afterQuiet(nextSummary(now));
  }

  /** As {@link #summaryLeaves(Instant)}, on a later day than {@code told}, which had its own. */
  public Instant summaryLeaves(Instant now, LocalDate told) {
    var next = Stream.iterate(summaryLeaves(now), this::summaryLeaves);
    return next.filter(at -> day(at).isAfter(told)).findFirst().orElseThrow();
  }

  /**
   * The next moment after now when the person's clock shows their hour on one of their days. An
   * hour that their clock leaves out is over with the first moment after; a day without that moment
   * has no summary. Of an hour that comes twice the first counts.
   */
  Instant nextSummary(Instant now) {
    return Stream.iterate(day(now), day -> day.plusDays(1))
        .filter(day -> preferences.summaryDays().contains(day.getDayOfWeek()))
        .flatMap(day -> summary(day).stream())
        .filter(at -> at.isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  /**
   * When what goes with the daily summary left on the person's present day; empty when it did not
   * yet, or will not. One whose hour lay in quiet hours left on the day on which they ended: the
   * next one, and where the calendar leaves a day out, the one after.
   */
  public Optional<Instant> summaryLeft(Instant now) {
    var today = day(now);
    return Stream.of(today.minusDays(2), today.minusDays(1), today)
        .filter(day -> preferences.summaryDays().contains(day.getDayOfWeek()))
        .flatMap(day -> summary(day).stream())
        .map(this::afterQuiet)
        .filter(left -> day(left).equals(today) && !left.isAfter(now))
        .findFirst();
  }

  /** The day on the person's calendar. */
  public LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, zone);
  }

  private Optional<Instant> summary(LocalDate day) {
    var hour = day.atTime(preferences.summaryAt());
    var put = zone.getRules().getTransition(hour);
    boolean leftOut = put != null && put.isGap();
    var at = leftOut ? put.getInstant() : hour.atZone(zone).toInstant();
    return Optional.of(at).filter(moment -> day(moment).equals(day));
  }
}
