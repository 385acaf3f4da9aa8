package dev.mailroom.web.invitation;

import dev.mailroom.web.words.Times;
import dev.mailroom.web.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When invitations end and mails are tried again, as the pages say it. */
public final class InvitationTimes {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

  private final InstantSource clock;
  private final ZoneId zone;
  private final Times times;

  public InvitationTimes(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
    this.times = new Times(clock, zone);
  }

  String ago(Instant then) {
    return times.ago(then);
  }

  String day(Instant then) {
    return times.day(then);
  }

  /** {@code 14:35}; with its day when that is not today. */
  String next(Instant then) {
    var at = then.atZone(zone);
    boolean today = at.toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
    return (today ? CLOCK : MOMENT).format(at);
  }

  /** {@code Fri 27 Nov, 14:32}. */
  public String moment(Instant then) {
    return MOMENT.format(then.atZone(zone));
  }

  /** {@code in 7 days}, {@code in 5 hours}, {@code within the hour}, {@code 3 days ago}. */
  String until(Instant then) {
    var left = Duration.between(clock.instant(), then);
    if (left.isNegative() || left.isZero()) {
      return times.ago(then);
    }
    long hours = left.plusMinutes(59).toHours();
    if (hours <= 1) {
      return "within the hour";
    }
    return "in "
        + (hours <= 24 ? Words.count(hours, "hour") : Words.count((hours + 23) / 24, "day"));
  }
}
