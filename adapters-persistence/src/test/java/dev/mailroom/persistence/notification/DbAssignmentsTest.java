package dev.mailroom.persistence.notification;

import static dev.mailroom.application.notification.port.Stores.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Cast;
import dev.mailroom.application.notification.port.Assignments;
import dev.mailroom.application.notification.port.Assignments.Reader;
import dev.mailroom.application.notification.port.AssignmentsContractTest;
import dev.mailroom.application.notification.port.Stores;
import dev.mailroom.application.notification.port.SummaryDays.Subject;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.QuietHours;
import dev.mailroom.persistence.FreshDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbAssignmentsTest extends AssignmentsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final Reader BEN_AT_ACME = new Reader(BEN, ACME);

  @Override
  protected Stores stores() {
    return DbStores.of(FRESH.database());
  }

  @Override
  protected Assignments assignments() {
    return new DbAssignments(FRESH.database());
  }

  @Test
  void readers_come_once_their_hour_has_come_by_their_own_clock() {
    put(ACME, "one", BEN, TODAY);
    assertThat(readers("2026-03-02T07:59:59Z")).isEmpty();
    assertThat(readers("2026-03-02T08:00:00Z")).containsExactly(BEN_AT_ACME);

    reads(Cast.ben(), "Asia/Tokyo");

    assertThat(readers("2026-03-01T22:59:59Z")).isEmpty();
    assertThat(readers("2026-03-01T23:00:00Z")).containsExactly(BEN_AT_ACME);
  }

  @Test
  void a_person_without_a_zone_follows_the_company() {
    put(ACME, "one", BEN, TODAY);
    FRESH
        .database()
        .inTransaction(
            () -> FRESH.database().sql("UPDATE companies SET zone = 'America/New_York'").write());

    assertThat(readers("2026-03-02T12:59:59Z")).isEmpty();
    assertThat(readers("2026-03-02T13:00:00Z")).containsExactly(BEN_AT_ACME);
  }

  @Test
  void readers_have_something_due_by_their_own_tomorrow() {
    put(ACME, "one", BEN, TODAY.plusDays(2));
    assertThat(readers("2026-03-02T20:00:00Z")).isEmpty();

    reads(Cast.ben(), "Pacific/Kiritimati");

    assertThat(readers("2026-03-02T20:00:00Z")).containsExactly(BEN_AT_ACME);
  }

  @Test
  void readers_have_chosen_the_day_and_the_hour() {
    put(ACME, "one", BEN, TODAY);
    chooses(Set.of(DayOfWeek.TUESDAY), LocalTime.of(17, 0), Optional.empty());

    assertThat(readers("2026-03-02T18:00:00Z")).isEmpty();
    assertThat(readers("2026-03-03T16:59:00Z")).isEmpty();
    assertThat(readers("2026-03-03T17:00:00Z")).containsExactly(BEN_AT_ACME);
  }

  @Test
  void who_has_quiet_hours_may_have_theirs_on_the_day_after() {
    put(ACME, "one", BEN, TODAY);
    var night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    chooses(Set.of(DayOfWeek.MONDAY), LocalTime.of(23, 0), Optional.of(night));

    assertThat(readers("2026-03-03T07:00:00Z")).containsExactly(BEN_AT_ACME);
  }

  @Test
  void whose_day_is_taken_comes_again_on_the_next() {
    put(ACME, "one", BEN, TODAY);
    within(() -> stores().days().take(BEN, ACME, Subject.SUMMARY, TODAY));
    assertThat(readers("2026-03-02T09:00:00Z")).containsExactly(BEN_AT_ACME);

    within(() -> stores().days().take(BEN, ACME, Subject.ASSIGNMENTS, TODAY));

    assertThat(readers("2026-03-02T23:59:00Z")).isEmpty();
    assertThat(readers("2026-03-03T08:00:00Z")).containsExactly(BEN_AT_ACME);
  }

  @Test
  void the_disabled_and_the_removed_are_no_readers() {
    put(ACME, "one", BEN, TODAY);
    put(ACME, "two", ADA, TODAY);

    within(() -> {
      stores().accounts().update(Cast.ada().withStatus(AccountStatus.DISABLED));
      stores().members().remove(stores().members().find(ACME, BEN).orElseThrow(), Cast.NOW);
    });

    assertThat(readers("2026-03-02T09:00:00Z")).isEmpty();
  }

  private List<Reader> readers(String now) {
    return assignments().readers(Instant.parse(now), Optional.empty(), 9);
  }

  private void reads(Account account, String zone) {
    var preferences = new Preferences(Optional.empty(), Optional.of(ZoneId.of(zone)));
    within(() -> stores().accounts().update(account.withPreferences(preferences)));
  }

  private void chooses(Set<DayOfWeek> days, LocalTime hour, Optional<QuietHours> quiet) {
    var preferences =
        new NotificationPreferences(
            Map.of(), Duration.ofMinutes(10), true, days, hour, quiet, Optional.empty());
    within(() -> stores().choices().save(BEN, preferences));
  }
}
