package dev.mailroom.web.words;

import dev.mailroom.domain.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells when somebody was here, or something began, by the calendar of the site's zone. */
public final class Times {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.ENGLISH);

  private static final DateTimeFormatter HEADING =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter HEADING_OF_ANOTHER_YEAR =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private final InstantSource clock;
  private final ZoneId zone;

  public Times(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** How long ago: "just now", "12 minutes ago", "yesterday", "3 Nov 2026". */
  public String ago(Instant then) {
    var now = clock.instant();
    var minutes = Duration.between(then, now).toMinutes();
    if (minutes < 1) {
      return "just now";
    }
    if (minutes < 60) {
      return Words.count(minutes, "minute") + " ago";
    }
    var day = LocalDate.ofInstant(then, zone);
    var today = LocalDate.ofInstant(now, zone);
    if (day.equals(today)) {
      return Words.count(minutes / 60, "hour") + " ago";
    }
    return day.equals(today.minusDays(1)) ? "yesterday" : Words.day(then, zone);
  }

  /** The same by the calendar of one person, who may have chosen another zone. */
  public Times of(Account account) {
    return new Times(clock, account.preferences().zone().orElse(zone));
  }

  /** The name of the zone: {@code Europe/Oslo}. */
  public String zone() {
    return zone.getId();
  }

  /** {@code 12 Sep 2026, 14:35 CEST}. */
  public String moment(Instant then) {
    return MOMENT.format(then.atZone(zone));
  }

  /**
   * What begins a day in a list: "Today", "Yesterday", "Friday 11 September", with another year.
   */
  public String heading(Instant then) {
    var day = LocalDate.ofInstant(then, zone);
    var today = LocalDate.ofInstant(clock.instant(), zone);
    if (day.equals(today)) {
      return "Today";
    }
    if (day.equals(today.minusDays(1))) {
      return "Yesterday";
    }
    return (day.getYear() == today.getYear() ? HEADING : HEADING_OF_ANOTHER_YEAR).format(day);
  }

  /** {@code 14:35}. */
  public String time(Instant then) {
    return TIME.format(then.atZone(zone));
  }

  /** {@code 12 Sep 2026}. */
  public String day(Instant then) {
    return Words.day(then, zone);
  }
}
