package dev.mailroom.domain.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one person wants mail about, and when; by their own clock.
 *
 * @param timings what is missing is {@link Timing#IN_BATCH}
 * @param batchWindow one of {@link #WINDOWS}, from a batch's first item
 * @param mentionsAtOnce whether their name in a text beats the category's timing
 * @param summaryDays on which the daily summary comes; never empty
 * @param summaryAt on the full hour
 * @param pausedUntil no mail but mandatory until then
 */
public record NotificationPreferences(
    Map<Category, Timing> timings,
    Duration batchWindow,
    boolean mentionsAtOnce,
    Set<DayOfWeek> summaryDays,
    LocalTime summaryAt,
    Optional<QuietHours> quietHours,
    Optional<Instant> pausedUntil) {

  public static final List<Duration> WINDOWS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofMinutes(60));

  /** How long {@code Pause all for a week} lasts. */
  public static final Duration PAUSE = Duration.ofDays(7);

  /** Of who never chose: ten minutes, mentions at once, weekdays at eight. */
  public static final NotificationPreferences INITIAL =
      new NotificationPreferences(
          Map.of(),
          Duration.ofMinutes(10),
          true,
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(8, 0),
          Optional.empty(),
          Optional.empty());

  public NotificationPreferences {
    timings = Map.copyOf(timings);
    summaryDays = Set.copyOf(summaryDays);
    if (!WINDOWS.contains(batchWindow) || summaryDays.isEmpty()) {
      throw new IllegalArgumentException("no such preferences");
    }
  }

  public Timing timing(Category category) {
    return timings.getOrDefault(category, Timing.IN_BATCH);
  }

  public NotificationPreferences withTiming(Category category, Timing timing) {
    Map<Category, Timing> changed = new EnumMap<>(Category.class);
    changed.putAll(timings);
    changed.put(category, timing);
    return new NotificationPreferences(
        changed, batchWindow, mentionsAtOnce, summaryDays, summaryAt, quietHours, pausedUntil);
  }

  public NotificationPreferences withPausedUntil(Optional<Instant> until) {
    return new NotificationPreferences(
        timings, batchWindow, mentionsAtOnce, summaryDays, summaryAt, quietHours, until);
  }

  public boolean isPaused(Instant now) {
    return pausedUntil.filter(now::isBefore).isPresent();
  }
}
