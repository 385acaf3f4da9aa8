package dev.mailroom.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  @ParameterizedTest
  @CsvSource({
    // an ordinary Monday; an instant that is the hour itself is over
    "Europe/Berlin, 8, 2026-11-23T06:59:59Z, 2026-11-23T07:00:00Z",
    "Europe/Berlin, 8, 2026-11-23T07:00:00Z, 2026-11-24T07:00:00Z",
    "America/New_York, 8, 2026-11-23T07:00:00Z, 2026-11-23T13:00:00Z",
    // summer time begins: two o'clock is left out, and over at three
    "Europe/Berlin, 2, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 2, 2026-03-29T01:00:00Z, 2026-03-30T00:00:00Z",
    // summer time ends: two o'clock comes twice, the first counts
    "Europe/Berlin, 2, 2026-10-24T12:00:00Z, 2026-10-25T00:00:00Z",
    "Europe/Berlin, 2, 2026-10-25T00:00:00Z, 2026-10-26T01:00:00Z",
    // half an hour is left out on Lord Howe Island
    "Australia/Lord_Howe, 2, 2026-10-03T00:00:00Z, 2026-10-03T15:30:00Z",
    // Samoa had no 30 December 2011
    "Pacific/Apia, 8, 2011-12-29T20:00:00Z, 2011-12-30T18:00:00Z",
    // in Greenland the clock went from 23:00 of a Saturday to Sunday: that Saturday had no eleven
    "America/Nuuk, 23, 2024-03-30T20:00:00Z, 2024-04-01T00:00:00Z"
  })
  void the_summary_comes_at_the_persons_hour(ZoneId zone, int hour, Instant now, Instant next) {
    var schedule = schedule(zone, DAILY, hour, Optional.empty());

    assertThat(schedule.summaryLeaves(now)).isEqualTo(next);
  }

  @Test
  void it_comes_on_the_persons_days_alone() {
    var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    var schedule = schedule(ZoneId.of("UTC"), weekdays, 8, Optional.empty());
    var fridayNoon = Instant.parse("2026-11-27T12:00:00Z");

    assertThat(schedule.summaryLeaves(fridayNoon)).isEqualTo("2026-11-30T08:00:00Z");
  }

  @Test
  void a_day_that_had_its_summary_gets_no_second_one() {
    var schedule = schedule(ZoneId.of("UTC"), DAILY, 20, Optional.empty());
    var monday = Instant.parse("2026-11-23T10:00:00Z");

    assertThat(schedule.summaryLeaves(monday, LocalDate.of(2026, 11, 22)))
        .isEqualTo("2026-11-23T20:00:00Z");
    assertThat(schedule.summaryLeaves(monday, LocalDate.of(2026, 11, 23)))
        .isEqualTo("2026-11-24T20:00:00Z");
  }

  @Test
  void a_summary_that_is_due_in_quiet_hours_leaves_when_they_end() {
    var schedule = schedule(ZoneId.of("UTC"), DAILY, 21, quiet(20, 7));

    assertThat(schedule.summaryLeaves(Instant.parse("2026-11-23T10:00:00Z")))
        .isEqualTo("2026-11-24T07:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T19:59:59Z, 2026-11-23T19:59:59Z",
    "2026-11-23T20:00:00Z, 2026-11-24T07:00:00Z",
    "2026-11-24T03:00:00Z, 2026-11-24T07:00:00Z",
    "2026-11-24T07:00:00Z, 2026-11-24T07:00:00Z"
  })
  void quiet_hours_begin_with_their_first_minute_and_end_before_their_last(
      Instant time, Instant after) {
    var schedule = schedule(ZoneId.of("UTC"), DAILY, 8, quiet(20, 7));

    assertThat(schedule.afterQuiet(time)).isEqualTo(after);
    assertThat(schedule.isQuiet(time)).isEqualTo(!time.equals(after));
  }

  @Test
  void quiet_hours_may_lie_within_a_day() {
    var schedule = schedule(ZoneId.of("UTC"), DAILY, 8, quiet(12, 14));

    assertThat(schedule.isQuiet(Instant.parse("2026-11-23T11:59:00Z"))).isFalse();
    assertThat(schedule.afterQuiet(Instant.parse("2026-11-23T12:00:00Z")))
        .isEqualTo("2026-11-23T14:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    // until two, which the clock leaves out: three follows, and is not quiet
    "22, 2, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
    // until two, which comes twice: the first ends it, and nothing begins again
    "22, 2, 2026-10-24T23:30:00Z, 2026-10-25T00:00:00Z",
    "22, 2, 2026-10-25T01:30:00Z, 2026-10-25T01:30:00Z",
    // a night of one hour more or less
    "22, 7, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
    "22, 7, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
    // only from two to three nothing is quiet, and the clock leaves that hour out
    "3, 2, 2026-03-29T00:30:00Z, 2026-03-30T00:00:00Z"
  })
  void clocks_that_are_put_move_the_end(int from, int until, Instant time, Instant after) {
    var schedule = schedule(ZoneId.of("Europe/Berlin"), DAILY, 8, quiet(from, until));

    assertThat(schedule.afterQuiet(time)).isEqualTo(after);
  }

  @Test
  void quiet_hours_have_an_end() {
    assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_batch_leaves_after_its_window_and_never_in_quiet_hours() {
    var schedule = schedule(ZoneId.of("UTC"), DAILY, 8, quiet(20, 7));

    assertThat(schedule.batchLeaves(Instant.parse("2026-11-23T19:49:59Z")))
        .isEqualTo("2026-11-23T19:59:59Z");
    assertThat(schedule.batchLeaves(Instant.parse("2026-11-23T19:50:00Z")))
        .isEqualTo("2026-11-24T07:00:00Z");
  }

  private static Optional<QuietHours> quiet(int from, int until) {
    return Optional.of(new QuietHours(LocalTime.of(from, 0), LocalTime.of(until, 0)));
  }

  private static Schedule schedule(
      ZoneId zone, Set<DayOfWeek> days, int hour, Optional<QuietHours> quiet) {
    return Choices.initial().summary(days, hour).quiet(quiet).schedule(zone);
  }
}
