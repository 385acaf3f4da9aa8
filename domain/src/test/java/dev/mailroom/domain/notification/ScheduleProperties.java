package dev.mailroom.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rules of the clock, anywhere, at any time; half of the times lie around a change of it. */
class ScheduleProperties {

  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2045-01-01T00:00:00Z");

  /** A place's calendar may leave a day out, and a person may have chosen only that day. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(16);

  @Property(tries = 500)
  void a_summary_comes_later_on_a_chosen_day_at_the_chosen_hour(@ForAll("moments") Moment moment) {
    var schedule = moment.schedule();

    var next = schedule.nextSummary(moment.now());

    assertThat(next).isAfter(moment.now()).isBefore(moment.now().plus(LONGEST_WAIT));
    assertThat(moment.preferences().summaryDays()).contains(schedule.day(next).getDayOfWeek());
    assertThat(showsHourOrItsGapIsOver(next, moment)).isTrue();
  }

  @Property(tries = 500)
  void a_local_day_has_one_summary_at_most(@ForAll("moments") Moment moment) {
    var schedule = moment.schedule();

    var days =
        Stream.iterate(schedule.nextSummary(moment.now()), schedule::nextSummary)
            .limit(10)
            .map(schedule::day)
            .toList();

    assertThat(days).isSorted().doesNotHaveDuplicates();
  }

  @Property(tries = 500)
  void none_is_left_out_between_two(@ForAll("moments") Moment moment) {
    var schedule = moment.schedule();
    var next = schedule.nextSummary(moment.now());

    var within = Duration.between(moment.now(), next).dividedBy(3);

    assertThat(schedule.nextSummary(moment.now().plus(within))).isEqualTo(next);
    assertThat(schedule.nextSummary(next.minusNanos(1))).isEqualTo(next);
  }

  @Property(tries = 500)
  void a_summary_leaves_after_the_day_that_was_told(@ForAll("moments") Moment moment) {
    var schedule = moment.schedule();
    var told = schedule.day(moment.now());

    var leaves = schedule.summaryLeaves(moment.now(), told);

    assertThat(schedule.day(leaves)).isAfter(told);
  }

  @Property(tries = 500)
  void a_summary_has_left_from_its_moment_to_the_end_of_its_day(@ForAll("moments") Moment moment) {
    var schedule = moment.schedule();
    var leaves = schedule.summaryLeaves(moment.now());

    assertThat(schedule.summaryLeft(leaves))
        .hasValueSatisfying(left -> assertThat(left).isBeforeOrEqualTo(leaves));
    assertThat(schedule.summaryLeft(leaves).map(schedule::day)).contains(schedule.day(leaves));
    assertThat(schedule.summaryLeft(moment.now()).filter(left -> left.isAfter(moment.now())))
        .isEmpty();
  }

  @Property(tries = 500)
  void nothing_leaves_in_quiet_hours(@ForAll("moments") Moment moment) {
    var schedule = moment.schedule();

    for (var leaves :
        List.of(
            schedule.afterQuiet(moment.now()),
            schedule.batchLeaves(moment.now()),
            schedule.summaryLeaves(moment.now()))) {
      assertThat(isQuiet(leaves, moment)).isFalse();
      assertThat(schedule.isQuiet(leaves)).isFalse();
    }
  }

  @Property(tries = 500)
  void quiet_hours_end_with_the_first_moment_that_is_not_quiet(@ForAll("moments") Moment moment) {
    var over = moment.schedule().afterQuiet(moment.now());

    assertThat(over).isAfterOrEqualTo(moment.now());
    Stream.iterate(moment.now(), at -> at.isBefore(over), at -> at.plus(Duration.ofMinutes(7)))
        .forEach(at -> assertThat(isQuiet(at, moment)).isTrue());
    if (over.isAfter(moment.now())) {
      assertThat(isQuiet(over.minusNanos(1), moment)).isTrue();
    }
  }

  @Property(tries = 500)
  void a_batch_leaves_after_its_window_and_the_quiet_hours_it_ends_in(
      @ForAll("moments") Moment moment) {
    var due = moment.now().plus(moment.preferences().batchWindow());

    var leaves = moment.schedule().batchLeaves(moment.now());

    assertThat(leaves).isAfterOrEqualTo(due);
    if (!isQuiet(due, moment)) {
      assertThat(leaves).isEqualTo(due);
    }
  }

  @Property(tries = 500)
  void whatever_is_decided_leaves_no_earlier_than_now_and_not_in_quiet_hours(
      @ForAll("moments") Moment moment, @ForAll Timing timing, @ForAll boolean batchable) {
    var kind = new Kind("comment.added", Category.TASKS, false, batchable);
    var schedule =
        new Schedule(moment.preferences().withTiming(Category.TASKS, timing), moment.zone());
    var hearing =
        new Hearing(
            Reason.SUBSCRIBED, false, Hearing.Reach.MEMBER, Hearing.Following.SUBSCRIBED, false);

    var leaves =
        switch (new Decisions(kind, moment.now()).of(hearing, schedule)) {
          case Decision.AtOnce() -> Optional.of(moment.now());
          case Decision.InBatch(var at) -> Optional.of(at);
          case Decision.InSummary(var at) -> Optional.of(at);
          case Decision.Untold(_) -> Optional.<Instant>empty();
        };

    assertThat(leaves.isEmpty()).isEqualTo(timing == Timing.NEVER);
    leaves.ifPresent(at -> {
      assertThat(at).isAfterOrEqualTo(moment.now());
      assertThat(isQuiet(at, moment)).isFalse();
    });
  }

  /** Said in another way than the code under test says it: minute by minute of the dial. */
  private static boolean isQuiet(Instant time, Moment moment) {
    var dial = LocalTime.ofInstant(time, moment.zone());
    return moment.preferences().quietHours().stream()
        .anyMatch(quiet ->
            sinceMidnight(dial, quiet.from()) < sinceMidnight(quiet.until(), quiet.from()));
  }

  private static long sinceMidnight(LocalTime time, LocalTime midnight) {
    return Math.floorMod(time.toNanoOfDay() - midnight.toNanoOfDay(), Duration.ofDays(1).toNanos());
  }

  private static boolean showsHourOrItsGapIsOver(Instant at, Moment moment) {
    var hour = moment.preferences().summaryAt();
    var before = at.minusNanos(1).atZone(moment.zone()).toLocalDateTime();
    var after = at.atZone(moment.zone()).toLocalDateTime();
    boolean shown = after.toLocalTime().equals(hour);
    boolean leftOut =
        after.toLocalDate().atTime(hour).isAfter(before)
            && after.toLocalDate().atTime(hour).isBefore(after);
    return shown || leftOut;
  }

  @Provide
  Arbitrary<Moment> moments() {
    return zones()
        .flatMap(zone ->
            Combinators.combine(preferences(), times(zone))
                .as((chosen, now) -> new Moment(chosen, zone, now)));
  }

  private static Arbitrary<ZoneId> zones() {
    var tricky =
        List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "America/Nuuk",
            "America/Sao_Paulo",
            "Africa/Casablanca",
            "Asia/Kathmandu",
            "UTC");
    return Arbitraries.oneOf(
        Arbitraries.of(tricky).map(ZoneId::of),
        Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of));
  }

  private static Arbitrary<Instant> times(ZoneId zone) {
    var any =
        Arbitraries.longs()
            .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
            .map(Instant::ofEpochSecond);
    var around = Arbitraries.integers().between(-36 * 60, 36 * 60).map(Duration::ofMinutes);
    return Arbitraries.oneOf(
        any,
        Combinators.combine(any, around)
            .as((time, distance) ->
                Optional.ofNullable(zone.getRules().nextTransition(time))
                    .map(put -> put.getInstant().plus(distance))
                    .orElse(time)));
  }

  private static Arbitrary<NotificationPreferences> preferences() {
    var days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
    var hours = Arbitraries.integers().between(0, 23);
    var minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
    var quiet =
        Combinators.combine(minutes, minutes)
            .filter((from, until) -> !from.equals(until))
            .as((from, until) -> new QuietHours(time(from), time(until)))
            .optional();
    return Combinators.combine(days, hours, quiet, Arbitraries.of(NotificationPreferences.WINDOWS))
        .as(ScheduleProperties::chosen);
  }

  private static NotificationPreferences chosen(
      Set<DayOfWeek> days, int hour, Optional<QuietHours> quiet, Duration window) {
    return Choices.initial().summary(days, hour).quiet(quiet).window(window).preferences();
  }

  private static LocalTime time(int minute) {
    return LocalTime.of(minute / 60, minute % 60);
  }

  /** A person at one moment. */
  record Moment(NotificationPreferences preferences, ZoneId zone, Instant now) {
    Schedule schedule() {
      return new Schedule(preferences, zone);
    }
  }
}
