package dev.mailroom.application.notification;

import static dev.mailroom.application.notification.Duties.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.notification.port.Assignments;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Assignment;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.QuietHours;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.domain.template.NotificationEmail.AssignmentsDigest;
import dev.mailroom.domain.template.NotificationEmail.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendAssignmentDigestsUseCaseTest {

  private final Duties duties = new Duties();

  @Test
  void what_is_overdue_due_today_and_due_tomorrow_comes_at_the_persons_hour() {
    duties.due(duties.harbour, "tomorrow", MONDAY.plusDays(1));
    duties.due(duties.harbour, "today", MONDAY);
    duties.due(duties.harbour, "overdue", MONDAY.minusDays(30));
    duties.due(duties.harbour, "later", MONDAY.plusDays(2));
    assertThat(duties.sentAt("2026-03-02T07:59:59Z")).isZero();

    assertThat(duties.sentAt("2026-03-02T08:00:00Z")).isEqualTo(1);

    var mail = duties.mails().getFirst();
    assertThat(mail.day()).isEqualTo(MONDAY);
    assertThat(mail.overdue()).containsExactly(task("overdue", MONDAY.minusDays(30)));
    assertThat(mail.today()).containsExactly(task("today", MONDAY));
    assertThat(mail.tomorrow()).containsExactly(task("tomorrow", MONDAY.plusDays(1)));
    assertThat(mail.envelope().company()).isEqualTo("Harbour");
    assertThat(mail.envelope().name()).contains(duties.ben.name());
    assertThat(mail.envelope().optOut()).isPresent();
  }

  @Test
  void it_comes_once_a_day_and_again_on_the_next() {
    duties.due(duties.harbour, "one", MONDAY);
    assertThat(duties.sentAt("2026-03-02T08:00:00Z")).isEqualTo(1);
    assertThat(duties.sentAt("2026-03-02T08:01:00Z")).isZero();
    assertThat(duties.sentAt("2026-03-03T07:59:00Z")).isZero();

    assertThat(duties.sentAt("2026-03-03T08:00:00Z")).isEqualTo(1);

    assertThat(duties.mails())
        .extracting(AssignmentsDigest::day)
        .containsExactly(MONDAY, MONDAY.plusDays(1));
    assertThat(duties.mails().getLast().overdue()).hasSize(1);
  }

  @Test
  void each_company_has_its_own() {
    duties.due(duties.harbour, "one", MONDAY);
    duties.due(duties.quill, "two", MONDAY);

    assertThat(duties.sentAt("2026-03-02T08:00:00Z")).isEqualTo(2);

    assertThat(duties.mails())
        .extracting(mail -> mail.envelope().company())
        .containsExactlyInAnyOrder("Harbour", "Quill");
  }

  @Test
  void none_comes_when_nothing_is_due_by_tomorrow() {
    duties.due(duties.harbour, "later", MONDAY.plusDays(2));

    assertThat(duties.sentAt("2026-03-02T08:00:00Z")).isZero();
    assertThat(duties.sentAt("2026-03-03T08:00:00Z")).isEqualTo(1);
  }

  @Test
  void what_is_done_is_not_in_it() {
    duties.due(duties.harbour, "one", MONDAY);
    duties.due(duties.harbour, "two", MONDAY);
    duties.remove.remove(new RemoveAssignment.Command(duties.harbour.id(), "one"));

    duties.sentAt("2026-03-02T08:00:00Z");

    assertThat(duties.mails().getFirst().today()).containsExactly(task("two", MONDAY));
  }

  @Test
  void what_is_said_after_the_hour_waits_for_the_next_day() {
    duties.sentAt("2026-03-02T08:00:00Z");
    duties.at("2026-03-02T15:00:00Z");
    duties.due(duties.harbour, "one", MONDAY);

    assertThat(duties.sentAt("2026-03-02T15:01:00Z")).isZero();
    assertThat(duties.sentAt("2026-03-03T08:00:00Z")).isEqualTo(1);
  }

  @Test
  void what_is_said_again_and_again_without_a_change_does_not_hold_it_up() {
    duties.due(duties.harbour, "one", MONDAY);
    duties.at("2026-03-02T08:00:01Z");
    duties.due(duties.harbour, "one", MONDAY);

    assertThat(duties.sentAt("2026-03-02T08:00:02Z")).isEqualTo(1);
  }

  @Test
  void after_a_downtime_it_comes_late_and_tells_what_is_due_then() {
    duties.due(duties.harbour, "one", MONDAY);
    duties.at("2026-03-02T08:30:00Z");
    duties.due(duties.harbour, "two", MONDAY);

    assertThat(duties.sentAt("2026-03-02T11:00:00Z")).isEqualTo(1);

    assertThat(duties.mails().getFirst().today()).hasSize(2);
  }

  @Test
  void a_day_that_was_missed_is_not_made_up_for() {
    duties.due(duties.harbour, "one", MONDAY);

    assertThat(duties.sentAt("2026-03-03T07:59:00Z")).isZero();
    assertThat(duties.sentAt("2026-03-03T08:00:00Z")).isEqualTo(1);
  }

  @Test
  void it_comes_by_the_persons_own_clock_and_else_by_the_companys() {
    duties.due(duties.harbour, "one", LocalDate.of(2026, 3, 3));
    duties.reads(duties.ben, "Asia/Tokyo");

    assertThat(duties.sentAt("2026-03-02T22:59:00Z")).isZero();
    assertThat(duties.sentAt("2026-03-02T23:00:00Z")).isEqualTo(1);

    assertThat(duties.mails().getFirst().today()).hasSize(1);
  }

  @Test
  void none_comes_on_days_without_a_summary() {
    duties.due(duties.harbour, "one", MONDAY);

    assertThat(duties.sentAt("2026-03-07T12:00:00Z")).isZero();
    assertThat(duties.sentAt("2026-03-08T12:00:00Z")).isZero();
    assertThat(duties.sentAt("2026-03-09T12:00:00Z")).isEqualTo(1);
  }

  @Test
  void it_waits_for_the_end_of_quiet_hours() {
    duties.due(duties.harbour, "one", MONDAY);
    var quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 30));
    duties.choose(preferences(LocalTime.of(8, 0), Optional.of(quiet)));

    assertThat(duties.sentAt("2026-03-02T09:29:59Z")).isZero();
    assertThat(duties.sentAt("2026-03-02T09:30:00Z")).isEqualTo(1);
  }

  @Test
  void who_never_wants_reminders_gets_none_and_who_wants_them_again_gets_the_next() {
    duties.due(duties.harbour, "one", MONDAY);
    duties.choose(NotificationPreferences.INITIAL.withTiming(Category.REMINDERS, Timing.NEVER));
    assertThat(duties.sentAt("2026-03-02T08:00:00Z")).isZero();
    duties.choose(NotificationPreferences.INITIAL);

    assertThat(duties.sentAt("2026-03-02T09:00:00Z")).isZero();
    assertThat(duties.sentAt("2026-03-03T08:00:00Z")).isEqualTo(1);
  }

  @Test
  void who_paused_all_mail_gets_none_until_the_pause_is_over() {
    duties.due(duties.harbour, "one", MONDAY);
    duties.choose(
        NotificationPreferences.INITIAL.withPausedUntil(
            Optional.of(Instant.parse("2026-03-04T08:00:00Z"))));

    assertThat(duties.sentAt("2026-03-02T08:00:00Z")).isZero();
    assertThat(duties.sentAt("2026-03-03T08:00:00Z")).isZero();
    assertThat(duties.sentAt("2026-03-04T08:00:00Z")).isEqualTo(1);
  }

  @Test
  void the_disabled_and_the_removed_get_none() {
    duties.due(duties.harbour, "one", MONDAY);
    duties.due(duties.quill, "two", MONDAY);
    var place = duties.members.find(duties.quill.id(), duties.ben.id()).orElseThrow();
    duties.people.transactions.inTransaction(() -> duties.members.remove(place, Instant.EPOCH));
    assertThat(duties.sentAt("2026-03-02T08:00:00Z")).isEqualTo(1);

    duties.people.disable(duties.ben);

    assertThat(duties.sentAt("2026-03-03T08:00:00Z")).isZero();
  }

  @Test
  void several_processes_at_once_send_one() {
    duties.due(duties.harbour, "one", MONDAY);
    duties.at("2026-03-02T08:00:00Z");

    var sent = Crowd.of(10, duties.digests::send);

    assertThat(sent.stream().mapToInt(it -> it).sum()).isEqualTo(1);
    assertThat(duties.mails()).hasSize(1);
  }

  @Test
  void whoever_moves_west_gets_no_second_one_for_the_same_date() {
    duties.due(duties.harbour, "one", MONDAY);
    duties.reads(duties.ben, "Asia/Tokyo");
    assertThat(duties.sentAt("2026-03-01T23:00:00Z")).isEqualTo(1);

    duties.reads(duties.ben, "America/Los_Angeles");

    assertThat(duties.sentAt("2026-03-02T16:00:00Z")).isZero();
    assertThat(duties.sentAt("2026-03-03T16:00:00Z")).isEqualTo(1);
  }

  @Test
  void a_digest_that_fails_keeps_nobody_else_from_theirs_and_is_told() {
    var cy = duties.people.add("Cy Moss", "cy@example.net", SiteRole.PERSON);
    duties.join(duties.harbour, cy);
    duties.due(duties.harbour, "one", MONDAY);
    duties.people.transactions.inTransaction(() ->
        duties.assignments.put(
            new Assignment(
                duties.harbour.id(), "two", cy.id(), "Do two", "", "https://example.com", MONDAY),
            Instant.EPOCH));
    duties.at("2026-03-02T08:00:00Z");

    assertThatThrownBy(() -> duties.digestsFrom(failingFor(duties.ben.id())).send())
        .hasMessage("1 digests of assignments failed")
        .hasRootCauseInstanceOf(ArithmeticException.class);
    assertThat(duties.mails())
        .extracting(it -> it.envelope().account())
        .containsExactly(cy.email());

    assertThat(duties.digests.send()).isEqualTo(1);
    assertThat(duties.mails()).hasSize(2);
  }

  @Test
  void more_people_than_fit_a_page_all_get_theirs() {
    for (int i = 0; i < 1_001; i++) {
      var person = duties.people.add("Person " + i, "p" + i + "@example.com", SiteRole.PERSON);
      duties.join(duties.harbour, person);
      duties.put.put(
          new PutAssignment.Command(
              duties.harbour.id(),
              "key " + i,
              person.id(),
              "Title",
              "",
              "https://example.com",
              MONDAY));
    }

    assertThat(duties.sentAt("2026-03-02T08:00:00Z")).isEqualTo(1_001);
    assertThat(duties.digests.send()).isZero();
  }

  private static Task task(String key, LocalDate day) {
    return new Task("Do " + key, "Website", "https://example.com/1", day);
  }

  private static NotificationPreferences preferences(LocalTime hour, Optional<QuietHours> quiet) {
    var initial = NotificationPreferences.INITIAL;
    return new NotificationPreferences(
        initial.timings(),
        Duration.ofMinutes(10),
        true,
        initial.summaryDays(),
        hour,
        quiet,
        Optional.empty());
  }

  private Assignments failingFor(AccountId person) {
    return new ShakyAssignments(duties.assignments, person);
  }

  /** Fails over one person. */
  private record ShakyAssignments(Assignments kept, AccountId person) implements Assignments {

    @Override
    public List<Due> until(CompanyId company, AccountId reader, LocalDate day) {
      if (reader.equals(person)) {
        throw new ArithmeticException("on purpose");
      }
      return kept.until(company, reader, day);
    }

    @Override
    public void put(Assignment assignment, Instant now) {
      kept.put(assignment, now);
    }

    @Override
    public boolean remove(CompanyId company, String key) {
      return kept.remove(company, key);
    }

    @Override
    public int countOthers(CompanyId company, AccountId reader, String key) {
      return kept.countOthers(company, reader, key);
    }

    @Override
    public List<Reader> readers(Instant now, Optional<Reader> after, int size) {
      return kept.readers(now, after, size);
    }
  }
}
