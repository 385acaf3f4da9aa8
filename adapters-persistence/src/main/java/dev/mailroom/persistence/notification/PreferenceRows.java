package dev.mailroom.persistence.notification;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.QuietHours;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.persistence.Json;
import dev.mailroom.persistence.Row;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Maps a row of {@code notification_preferences}, or its absence in a left join. */
final class PreferenceRows {

  /** What the mapping reads. */
  static final String COLUMNS =
      """
      CAST(timings AS text) AS timings, batch_minutes, mentions_at_once,
      array_to_string(summary_days, ',') AS summary_days, CAST(summary_at AS text) AS summary_at,
      CAST(quiet_from AS text) AS quiet_from, CAST(quiet_until AS text) AS quiet_until,
      paused_until\
      """;

  private static final TypeReference<Map<String, String>> CODES = new TypeReference<>() {};

  private PreferenceRows() {}

  static NotificationPreferences preferences(Row row) {
    return row.optionalText("timings")
        .map(timings -> chosen(timings, row))
        .orElse(NotificationPreferences.INITIAL);
  }

  private static NotificationPreferences chosen(String timings, Row row) {
    return new NotificationPreferences(
        timings(timings),
        Duration.ofMinutes(row.number("batch_minutes")),
        row.flag("mentions_at_once"),
        days(row.text("summary_days")),
        LocalTime.parse(row.text("summary_at")),
        row.optionalText("quiet_from")
            .map(from ->
                new QuietHours(LocalTime.parse(from), LocalTime.parse(row.text("quiet_until")))),
        row.optionalInstant("paused_until"));
  }

  static String json(Map<Category, Timing> timings) {
    Map<String, String> codes = new TreeMap<>();
    timings.forEach((category, timing) -> codes.put(category.code(), timing.code()));
    return Json.write(codes);
  }

  static String array(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> Integer.toString(day.getValue()))
        .collect(joining(",", "{", "}"));
  }

  /** What a newer version wrote and this one does not know is left out. */
  private static Map<Category, Timing> timings(String json) {
    Map<Category, Timing> timings = new EnumMap<>(Category.class);
    Json.read(json, CODES)
        .forEach((category, timing) ->
            Category.ofCode(category)
                .ifPresent(known ->
                    Timing.ofCode(timing).ifPresent(chosen -> timings.put(known, chosen))));
    return timings;
  }

  private static Set<DayOfWeek> days(String numbers) {
    return Stream.of(numbers.split(",")).map(Integer::valueOf).map(DayOfWeek::of).collect(toSet());
  }
}
