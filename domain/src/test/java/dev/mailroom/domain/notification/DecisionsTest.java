package dev.mailroom.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.notification.Decision.AtOnce;
import dev.mailroom.domain.notification.Decision.InBatch;
import dev.mailroom.domain.notification.Decision.InSummary;
import dev.mailroom.domain.notification.Decision.Untold;
import dev.mailroom.domain.notification.Hearing.Following;
import dev.mailroom.domain.notification.Hearing.Reach;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static final Kind COMMENT = new Kind("comment.added", Category.TASKS, false, true);
  private static final Kind UNBATCHABLE = new Kind("task.assigned", Category.TASKS, false, false);
  private static final Kind MANDATORY = new Kind("access.changed", Category.TASKS, true, false);
  private static final Optional<QuietHours> QUIET_NOON =
      Optional.of(new QuietHours(LocalTime.of(11, 0), LocalTime.of(14, 0)));
  private static final Hearing SUBSCRIBED = hearing(Reason.SUBSCRIBED, Following.SUBSCRIBED);
  private static final Hearing MENTIONED = hearing(Reason.MENTIONED, Following.NOTHING_SAID);

  @Test
  void each_timing_says_when() {
    assertThat(decided(COMMENT, SUBSCRIBED, timing(Timing.IMMEDIATELY))).isEqualTo(new AtOnce());
    assertThat(decided(COMMENT, SUBSCRIBED, timing(Timing.IN_BATCH)))
        .isEqualTo(new InBatch(Instant.parse("2026-11-23T12:10:00Z")));
    assertThat(decided(COMMENT, SUBSCRIBED, timing(Timing.DAILY)))
        .isEqualTo(new InSummary(Instant.parse("2026-11-24T08:00:00Z")));
    assertThat(decided(COMMENT, SUBSCRIBED, timing(Timing.NEVER)))
        .isEqualTo(new Untold(Unheard.PREFERENCE));
  }

  @Test
  void who_chose_nothing_gets_a_batch() {
    assertThat(decided(COMMENT, SUBSCRIBED, Choices.initial())).isInstanceOf(InBatch.class);
  }

  @ParameterizedTest
  @EnumSource(Timing.class)
  void a_mention_comes_at_once_whatever_the_category_says(Timing timing) {
    assertThat(decided(COMMENT, MENTIONED, timing(timing))).isEqualTo(new AtOnce());
  }

  @Test
  void a_mention_follows_the_category_for_who_wants_it_so() {
    var choices = timing(Timing.NEVER).mentionsAtOnce(false);

    assertThat(decided(COMMENT, MENTIONED, choices)).isEqualTo(new Untold(Unheard.PREFERENCE));
  }

  @Test
  void what_cannot_wait_for_others_goes_at_once_or_into_the_summary() {
    assertThat(decided(UNBATCHABLE, SUBSCRIBED, timing(Timing.IN_BATCH))).isEqualTo(new AtOnce());
    assertThat(decided(UNBATCHABLE, SUBSCRIBED, timing(Timing.DAILY)))
        .isInstanceOf(InSummary.class);
  }

  @Test
  void in_quiet_hours_it_waits_until_they_end() {
    var quiet = timing(Timing.IMMEDIATELY).quiet(QUIET_NOON);
    var afterwards = new InBatch(Instant.parse("2026-11-23T14:00:00Z"));

    assertThat(decided(COMMENT, SUBSCRIBED, quiet)).isEqualTo(afterwards);
    assertThat(decided(COMMENT, MENTIONED, quiet)).isEqualTo(afterwards);
    assertThat(decided(UNBATCHABLE, SUBSCRIBED, quiet)).isEqualTo(afterwards);
  }

  @Test
  void what_is_mandatory_goes_at_once_whatever_was_chosen() {
    var never = timing(Timing.NEVER).quiet(QUIET_NOON).pausedUntil(NOON.plusSeconds(60));

    assertThat(decided(MANDATORY, hearing(Reason.SUBSCRIBED, Following.MUTED), never))
        .isEqualTo(new AtOnce());
    assertThat(decided(MANDATORY, guest(true), never)).isEqualTo(new AtOnce());
  }

  @Test
  void nobody_is_told_what_they_did() {
    var own = new Hearing(Reason.MENTIONED, true, Reach.MEMBER, Following.SUBSCRIBED, false);

    assertThat(decided(COMMENT, own, Choices.initial())).isEqualTo(new Untold(Unheard.OWN_ACT));
    assertThat(decided(MANDATORY, own, Choices.initial())).isEqualTo(new Untold(Unheard.OWN_ACT));
  }

  @Test
  void who_is_out_of_reach_is_told_nothing() {
    var gone = new Hearing(Reason.ADDRESSED, false, Reach.NOBODY, Following.NOTHING_SAID, false);

    assertThat(decided(COMMENT, gone, Choices.initial()))
        .isEqualTo(new Untold(Unheard.NOT_REACHABLE));
    assertThat(decided(MANDATORY, gone, Choices.initial()))
        .isEqualTo(new Untold(Unheard.NOT_REACHABLE));
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void a_muted_place_is_silent(Reason reason) {
    assertThat(decided(COMMENT, hearing(reason, Following.MUTED), Choices.initial()))
        .isEqualTo(new Untold(Unheard.MUTED));
  }

  @Test
  void who_cancelled_hears_of_what_names_them_alone() {
    var atOnce = timing(Timing.IMMEDIATELY);

    assertThat(decided(COMMENT, hearing(Reason.SUBSCRIBED, Following.CANCELLED), atOnce))
        .isEqualTo(new Untold(Unheard.NOT_SUBSCRIBED));
    assertThat(decided(COMMENT, hearing(Reason.MENTIONED, Following.CANCELLED), atOnce))
        .isEqualTo(new AtOnce());
    assertThat(decided(COMMENT, hearing(Reason.ADDRESSED, Following.CANCELLED), atOnce))
        .isEqualTo(new AtOnce());
  }

  @Test
  void a_pause_ends_by_itself() {
    var choices = timing(Timing.IMMEDIATELY);

    assertThat(decided(COMMENT, MENTIONED, choices.pausedUntil(NOON.plusSeconds(1))))
        .isEqualTo(new Untold(Unheard.PAUSED));
    assertThat(decided(COMMENT, MENTIONED, choices.pausedUntil(NOON))).isEqualTo(new AtOnce());
  }

  @Test
  void a_guest_gets_mail_at_once_until_they_stop_it() {
    assertThat(decided(COMMENT, guest(false), timing(Timing.NEVER))).isEqualTo(new AtOnce());
    assertThat(decided(COMMENT, guest(true), Choices.initial()))
        .isEqualTo(new Untold(Unheard.PREFERENCE));
  }

  @Test
  void the_bell_lists_what_a_member_could_have_been_told() {
    assertThat(Decisions.isListed(SUBSCRIBED, new AtOnce())).isTrue();
    assertThat(Decisions.isListed(SUBSCRIBED, new Untold(Unheard.PREFERENCE))).isTrue();
    assertThat(Decisions.isListed(SUBSCRIBED, new Untold(Unheard.PAUSED))).isTrue();
    assertThat(Decisions.isListed(SUBSCRIBED, new Untold(Unheard.OWN_ACT))).isFalse();
    assertThat(Decisions.isListed(SUBSCRIBED, new Untold(Unheard.MUTED))).isFalse();
    assertThat(Decisions.isListed(guest(false), new AtOnce())).isFalse();
  }

  private static Decision decided(Kind kind, Hearing hearing, Choices choices) {
    return new Decisions(kind, NOON).of(hearing, choices.schedule(ZONE));
  }

  private static Choices timing(Timing timing) {
    return Choices.initial().timings(Map.of(Category.TASKS, timing));
  }

  private static Hearing hearing(Reason reason, Following following) {
    return new Hearing(reason, false, Reach.MEMBER, following, false);
  }

  private static Hearing guest(boolean stopped) {
    return new Hearing(Reason.ADDRESSED, false, Reach.GUEST, Following.NOTHING_SAID, stopped);
  }
}
