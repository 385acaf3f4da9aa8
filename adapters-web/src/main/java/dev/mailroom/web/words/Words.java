package dev.mailroom.web.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, and times to the second, as people say them. */
public final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Words() {}

  /** {@code 1,284}. */
  public static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** {@code 1 email}, {@code 38 emails}. */
  public static String count(long number, String one) {
    return number(number) + " " + one + (number == 1 ? "" : "s");
  }

  /**
   * {@code just now}, {@code 40 s ago}, {@code 2 min ago}, {@code 3 hours ago}, {@code 5 days ago}.
   */
  public static String ago(Instant then, Instant now) {
    var passed = Duration.between(then, now);
    return passed.toSeconds() < 5 ? "just now" : span(passed) + " ago";
  }

  /** A time one waits: {@code 8 s}, {@code 12 min}, {@code 1 hour}, {@code 69 days}. */
  public static String span(Duration time) {
    if (time.toSeconds() < 60) {
      return Math.max(0, time.toSeconds()) + " s";
    }
    if (time.toMinutes() < 60) {
      return time.toMinutes() + " min";
    }
    return time.toHours() < 48 ? count(time.toHours(), "hour") : count(time.toDays(), "day");
  }

  /** How long to wait, never less than that: {@code 8 seconds}, {@code 15 minutes}. */
  public static String wait(Duration time) {
    long seconds = Math.max(1, time.plusMillis(999).toSeconds());
    return seconds < 60 ? count(seconds, "second") : count((seconds + 59) / 60, "minute");
  }

  /** A time a machine took: {@code 12 ms}, {@code 1.4 s}, {@code 12 s}, {@code 2 min}. */
  public static String took(Duration time) {
    if (time.toMillis() < 1_000) {
      return time.toMillis() + " ms";
    }
    return time.toSeconds() < 10
        ? String.format(Locale.ENGLISH, "%.1f s", Math.floor(time.toMillis() / 100.0) / 10)
        : span(time);
  }

  /** {@code 12 Sep 2026}. */
  public static String day(Instant time, ZoneId zone) {
    return DAY.format(time.atZone(zone));
  }
}
