package dev.mailroom.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.notification.SaveNotificationPreferences.Change;
import dev.mailroom.application.notification.port.Notices;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Choices;
import dev.mailroom.domain.notification.Decision.InBatch;
import dev.mailroom.domain.notification.Decision.Untold;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.QuietHours;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.domain.notification.Unheard;
import dev.mailroom.domain.template.NotificationEmail;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link SendDueBatchesUseCase}, and how what waits follows what people choose. */
class SendDueBatchesUseCaseTest {

  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Newsroom room = new Newsroom();

  @Test
  void several_things_go_out_as_one_mail_the_newest_first() {
    var opened = room.now();
    room.tellBen("One");
    room.pass(Duration.ofMinutes(1));
    room.tellBen("Two");
    room.tellBen("Three");

    assertThat(sentAfter(WINDOW.minusMinutes(1).minusNanos(1_000))).isZero();
    assertThat(sentAfter(Duration.ofNanos(1_000))).isEqualTo(1);

    var batch = (NotificationEmail.Batch) room.lastMail().content();
    assertThat(batch.items())
        .extracting(NotificationEmail.Item::title)
        .containsExactly("Three", "Two", "One");
    assertThat(batch.since()).isEqualTo(opened);
    assertThat(batch.seeAllLink()).isEqualTo("https://mail.example.com/notifications");
    assertThat(batch.envelope().optOut().orElseThrow().oneClick()).endsWith("/digests");
    assertThat(room.notices.rows())
        .noneMatch(Notice::isWaiting)
        .allMatch(notice -> notice.email().equals(Optional.of(room.lastMail().id())));
    assertThat(room.batches.rows()).isEmpty();
    assertThat(sentAfter(WINDOW)).isZero();
  }

  @Test
  void one_thing_goes_out_as_its_own_mail_with_all_its_words() {
    var words = "words ".repeat(Notices.EXCERPT);
    room.story().body(words).tell();

    sentAfter(WINDOW);

    var mail = (NotificationEmail.Notification) room.lastMail().content();
    assertThat(mail.item().body()).isEqualTo(words);
    assertThat(mail.envelope().sender()).contains(room.ada.name());
    assertThat(room.lastOf(room.ben).email()).contains(room.lastMail().id());
  }

  @Test
  void a_batch_of_one_actor_at_one_place_is_theirs_and_a_mixed_one_nobodys() {
    room.tellBen("One");
    room.tellBen("Two");
    sentAfter(WINDOW);
    var theirs = room.lastEnvelope();

    room.tellBen("One");
    room.story().actor("Build server").place(Optional.empty()).tell();
    sentAfter(WINDOW);

    assertThat(theirs.sender()).contains(room.ada.name());
    assertThat(theirs.thread()).isPresent();
    assertThat(room.lastEnvelope().sender()).isEmpty();
    assertThat(room.lastEnvelope().thread()).isEmpty();
  }

  @Test
  void what_was_read_meanwhile_is_left_out() {
    room.read(room.tellBen("Read"));
    room.tellBen("Unread");

    sentAfter(WINDOW);

    assertThat(room.lastMail().content()).isInstanceOf(NotificationEmail.Notification.class);
    assertThat(room.notices.rows().getFirst().decision())
        .isEqualTo(new Untold(Unheard.READ_MEANWHILE));
  }

  @Test
  void what_is_worth_nothing_by_then_is_left_out() {
    room.story().expires(room.now().plus(WINDOW)).tell();

    assertThat(sentAfter(WINDOW)).isZero();

    assertThat(room.decisionFor(room.ben)).isEqualTo(new Untold(Unheard.EXPIRED));
    assertThat(room.batches.rows()).isEmpty();
  }

  @Test
  void who_became_unreachable_gets_nothing() {
    room.tellBen("One");
    room.acme.people.disable(room.ben);

    assertThat(sentAfter(WINDOW)).isZero();

    assertThat(room.decisionFor(room.ben)).isEqualTo(new Untold(Unheard.NOT_REACHABLE));
  }

  @Test
  void who_was_removed_gets_nothing() {
    room.tellBen("One");
    room.acme.remove(room.ada, room.ben);

    assertThat(sentAfter(WINDOW)).isZero();

    assertThat(room.decisionFor(room.ben)).isEqualTo(new Untold(Unheard.NOT_REACHABLE));
  }

  @Test
  void a_digest_shows_a_hundred_and_the_rest_is_behind_its_link() {
    for (int number = 0; number < NotificationMail.MOST_ITEMS + 5; number++) {
      room.tellBen("Thing " + number);
    }

    sentAfter(WINDOW);

    var batch = (NotificationEmail.Batch) room.lastMail().content();
    assertThat(batch.items()).hasSize(NotificationMail.MOST_ITEMS);
    assertThat(batch.items().getFirst().title()).isEqualTo("Thing 104");
    assertThat(room.notices.rows()).noneMatch(Notice::isWaiting);
  }

  @Test
  void a_broken_batch_holds_up_no_other_and_is_tried_again() {
    var cy = room.acme.with("Cy", Role.MEMBER);
    room.story().to(room.ben).tell();
    room.pass(Duration.ofSeconds(1));
    room.story().to(cy).tell();
    room.cursed.add(room.ben.email());

    assertThat(sentAfter(WINDOW)).isEqualTo(1);
    assertThat(room.mailedTo()).containsExactly(cy.email().value());
    assertThat(room.faults.told())
        .filteredOn(told -> told.startsWith("failed"))
        .singleElement(STRING)
        .endsWith(room.ben.id().value().toString());
    assertThat(room.lastOf(room.ben).isWaiting()).isTrue();

    room.cursed.clear();
    assertThat(sentAfter(Duration.ofMinutes(4))).isZero();
    assertThat(sentAfter(Duration.ofMinutes(1))).isEqualTo(1);
    assertThat(room.mailedTo()).containsExactly(cy.email().value(), room.ben.email().value());
  }

  @Test
  void of_many_at_once_each_batch_is_sent_by_one() {
    var people =
        List.of("Cy", "Dora", "Emil").stream()
            .map(name -> room.acme.with(name, Role.MEMBER))
            .toArray(Account[]::new);
    room.story().to(people).tell();
    room.pass(WINDOW);

    var sent = Crowd.of(10, room.sendDueBatches::send);

    assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    assertThat(room.mailedTo()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void a_batch_that_a_halt_left_over_until_quiet_hours_waits_for_their_end() {
    choose(Choices.initial().quiet(quiet(20, 7)));
    room.passTo("2025-03-03T19:45:00Z");
    room.tellBen("One");

    room.passTo("2025-03-03T22:00:00Z");
    assertThat(room.sendDueBatches.send()).isZero();
    room.passTo("2025-03-04T06:59:59Z");
    assertThat(room.sendDueBatches.send()).isZero();
    room.passTo("2025-03-04T07:00:00Z");

    assertThat(room.sendDueBatches.send()).isEqualTo(1);
  }

  @Test
  void a_daily_summary_comes_once_a_local_day_and_not_when_there_is_nothing() {
    choose(daily(8));
    room.tellBen("Saturday's");
    room.tellBen("Another");

    room.passTo("2025-03-02T08:00:00Z");
    assertThat(room.sendDueBatches.send()).isEqualTo(1);
    var summary = (NotificationEmail.DailySummary) room.lastMail().content();
    assertThat(summary.day()).isEqualTo(LocalDate.of(2025, 3, 2));
    assertThat(summary.items()).hasSize(2);

    room.passTo("2025-03-03T12:00:00Z");
    assertThat(room.sendDueBatches.send()).isZero();
  }

  @Test
  void whoever_moves_the_hour_after_a_summary_gets_the_next_one_the_next_day() {
    choose(daily(8));
    room.tellBen("One");
    room.passTo("2025-03-02T08:00:00Z");
    room.sendDueBatches.send();
    choose(daily(20));
    room.tellBen("Two");

    room.passTo("2025-03-02T20:00:00Z");
    assertThat(room.sendDueBatches.send()).isZero();
    room.passTo("2025-03-03T20:00:00Z");

    assertThat(room.sendDueBatches.send()).isEqualTo(1);
  }

  @Test
  void whoever_travels_west_gets_no_second_summary_for_the_same_day() {
    choose(daily(8));
    liveIn("Asia/Tokyo");
    room.tellBen("One");
    room.passTo("2025-03-01T23:00:00Z");
    assertThat(room.sendDueBatches.send()).isEqualTo(1);

    liveIn("America/New_York");
    room.tellBen("Two");
    room.passTo("2025-03-02T13:00:00Z");
    assertThat(room.sendDueBatches.send()).isZero();
    room.passTo("2025-03-03T13:00:00Z");

    assertThat(room.sendDueBatches.send()).isEqualTo(1);
  }

  @Test
  void a_coming_summary_never_leaves_before_the_hour_of_a_zone_that_was_changed_meanwhile() {
    choose(daily(8));
    room.tellBen("One");
    liveIn("America/New_York");

    room.passTo("2025-03-02T08:00:00Z");
    assertThat(room.sendDueBatches.send()).isZero();
    room.passTo("2025-03-02T13:00:00Z");

    assertThat(room.sendDueBatches.send()).isEqualTo(1);
  }

  @Test
  void a_summary_comes_on_the_day_that_has_no_such_hour_when_that_hour_is_over() {
    choose(daily(2));
    liveIn("Europe/Berlin");
    room.passTo("2025-03-29T12:00:00Z");
    room.tellBen("One");

    room.passTo("2025-03-30T00:59:59Z");
    assertThat(room.sendDueBatches.send()).isZero();
    room.passTo("2025-03-30T01:00:00Z");

    assertThat(room.sendDueBatches.send()).isEqualTo(1);
  }

  @Test
  void a_changed_hour_moves_the_coming_summary() {
    choose(daily(20));
    room.tellBen("One");

    choose(daily(12));

    assertThat(room.batches.rows().getFirst().leavesAt()).isEqualTo("2025-03-01T12:00:00Z");
  }

  @Test
  void a_changed_window_is_that_of_the_next_batch() {
    room.tellBen("One");

    choose(Choices.initial().window(Duration.ofMinutes(60)));

    var leaves = room.now().plus(WINDOW);
    assertThat(room.batches.rows().getFirst().leavesAt()).isEqualTo(leaves);
    sentAfter(WINDOW);
    room.tellBen("Two");
    assertThat(room.decisionFor(room.ben))
        .isEqualTo(new InBatch(room.now().plus(Duration.ofMinutes(60))));
  }

  @Test
  void new_quiet_hours_hold_an_open_batch_and_their_end_lets_it_go() {
    room.tellBen("One");
    var leaves = room.now().plus(WINDOW);

    choose(Choices.initial().quiet(quiet(9, 14)));
    assertThat(room.batches.rows().getFirst().leavesAt()).isEqualTo("2025-03-01T14:00:00Z");
    choose(Choices.initial());

    assertThat(room.batches.rows().getFirst().leavesAt()).isEqualTo(leaves);
  }

  @Test
  void what_waits_is_dropped_by_never_a_pause_or_a_muted_place() {
    room.tellBen("One");
    room.choose(room.ben, Timing.NEVER);
    assertThat(room.decisionFor(room.ben)).isEqualTo(new Untold(Unheard.PREFERENCE));

    room.choose(room.ben, Timing.IN_BATCH);
    room.tellBen("Two");
    room.choose(room.ben, new Change.Pause());
    assertThat(room.decisionFor(room.ben)).isEqualTo(new Untold(Unheard.PAUSED));

    room.choose(room.ben, new Change.Resume());
    room.tellBen("Three");
    room.choose(room.ben, new Change.Mute(room.acme.company.id(), "website"));
    assertThat(room.decisionFor(room.ben)).isEqualTo(new Untold(Unheard.MUTED));

    assertThat(sentAfter(WINDOW)).isZero();
  }

  @Test
  void a_pause_lasts_a_week_and_survives_the_form() {
    room.choose(room.ben, new Change.Pause());
    var until = room.now().plus(Duration.ofDays(7));

    choose(Choices.initial().window(Duration.ofMinutes(5)));

    assertThat(preferences().pausedUntil()).contains(until);
    assertThat(preferences().batchWindow()).hasMinutes(5);
  }

  @Test
  void a_person_sees_what_they_chose_by_which_clock_and_what_they_muted() {
    room.tellBen("One");
    room.choose(room.ben, new Change.Mute(room.acme.company.id(), "website"));
    liveIn("Asia/Tokyo");

    var view = room.viewPreferences.view(room.ben.id());

    assertThat(view.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(view.muted())
        .containsExactly(
            new ViewNotificationPreferences.MutedPlace(
                room.acme.company.id(), "Acme", "website", "Website"));
    room.choose(room.ben, new Change.Unmute(room.acme.company.id(), "website"));
    assertThat(room.viewPreferences.view(room.ben.id()).muted()).isEmpty();
  }

  @Test
  void a_preview_shows_ones_own_last_things_or_samples() {
    assertThat(room.previewBatch.preview(room.ben.id()).text()).contains("New home page");

    room.tellBen("My own thing");

    assertThat(room.previewBatch.preview(room.ben.id()).text())
        .contains("My own thing")
        .doesNotContain("New home page");
    assertThat(room.outbox.rows()).isEmpty();
  }

  private int sentAfter(Duration time) {
    room.pass(time);
    return room.sendDueBatches.send();
  }

  private void choose(Choices choices) {
    room.choose(room.ben, new Change.Choose(choices.preferences()));
  }

  private NotificationPreferences preferences() {
    return room.viewPreferences.view(room.ben.id()).preferences();
  }

  private void liveIn(String zone) {
    var preferences = new Preferences(Optional.empty(), Optional.of(ZoneId.of(zone)));
    room.acme.people.transactions.inTransaction(
        () -> room.acme.people.accounts.update(room.ben.withPreferences(preferences)));
  }

  private static Choices daily(int hour) {
    var daily = Map.of(Category.DISCUSSIONS, Timing.DAILY);
    return Choices.initial().timings(daily).summary(EnumSet.allOf(DayOfWeek.class), hour);
  }

  private static Optional<QuietHours> quiet(int from, int until) {
    return Optional.of(new QuietHours(LocalTime.of(from, 0), LocalTime.of(until, 0)));
  }
}
