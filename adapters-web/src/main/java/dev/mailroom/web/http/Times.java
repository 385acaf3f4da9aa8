package dev.mailroom.web.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells times as people say them, in the site's zone. */
public final class Times {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final InstantSource clock;
  private final ZoneId zone;

  public Times(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** How long ago: "now", "12 minutes ago", "yesterday", "3 Nov 2026". */
  public String ago(Instant then) {
    var now = clock.instant();
    var minutes = Duration.between(then, now).toMinutes();
    if (minutes < 1) {
      return "now";
    }
    if (minutes < 60) {
      return count(minutes, "minute") + " ago";
    }
    var day = LocalDate.ofInstant(then, zone);
    var today = LocalDate.ofInstant(now, zone);
    if (day.equals(today)) {
      return count(minutes / 60, "hour") + " ago";
    }
    return day.equals(today.minusDays(1)) ? "yesterday" : DAY.format(day);
  }

  /** How long to wait, never less than that: "8 seconds", "15 minutes". */
  public static String span(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return seconds < 60 ? count(seconds, "second") : count((seconds + 59) / 60, "minute");
  }

  /** "1 member", "42 members". */
  public static String count(long number, String one) {
    return String.format(Locale.ENGLISH, "%,d %s%s", number, one, number == 1 ? "" : "s");
  }
}
