package dev.mailroom.persistence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.delivery.ViewDelivery.Day;
import dev.mailroom.application.delivery.port.OutboxEmails;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbDeliveryFiguresTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

  private final Database database = FRESH.database();
  private final DbOutbox outbox = new DbOutbox(database, Keys.cipher(), () -> {});
  private final DbDeliveryFigures figures = new DbDeliveryFigures(database);

  @Test
  void an_empty_outbox_has_no_figures() {
    assertThat(figures.waiting()).isEmpty();
    assertThat(figures.heldFor()).isEmpty();
    assertThat(figures.oldestWaitingSince()).isEmpty();
    assertThat(figures.medianSince(Instant.EPOCH)).isEmpty();
    assertThat(figures.days(3, KATHMANDU, Instant.now()))
        .hasSize(3)
        .allMatch(day -> day.sent() + day.failed() + day.held() == 0);
  }

  @Test
  void what_waits_is_counted_by_state_and_reason() {
    add(1);
    complete(OutboxEmails.sent());
    add(2);
    complete(OutboxEmails.held());
    add(3);
    database.inTransaction(() -> outbox.holdQueued(HeldReason.NOT_CONFIGURED, 9));
    add(4);
    add(5);
    database.inTransaction(() -> outbox.claim(1, LEASE));

    assertThat(figures.waiting())
        .isEqualTo(Map.of(EmailState.QUEUED, 1L, EmailState.SENDING, 1L, EmailState.HELD, 2L));
    assertThat(figures.heldFor())
        .isEqualTo(Map.of(HeldReason.NOT_CONFIGURED, 1L, HeldReason.ROUTE_FAULT, 1L));
    assertThat(figures.oldestWaitingSince()).contains(OutboxEmails.reset(2).queuedAt());
  }

  @Test
  void the_median_is_of_accepted_attempts_only() {
    add(1);
    complete(OutboxEmails.failed());
    assertThat(figures.medianSince(Instant.EPOCH)).isEmpty();

    add(2);
    complete(OutboxEmails.sent());

    assertThat(figures.medianSince(Instant.EPOCH)).contains(Duration.ofMillis(250));
    assertThat(figures.medianSince(Instant.now().plusSeconds(60))).isEmpty();
  }

  @Test
  void days_begin_where_the_sites_clock_says() {
    add(1);
    complete(OutboxEmails.sent());
    add(2);
    complete(OutboxEmails.failed());
    add(3);
    complete(OutboxEmails.ends().getLast());
    // 18:15 in UTC is midnight in Nepal
    at(1, "2026-03-01T18:14:59Z");
    at(2, "2026-03-01T18:15:00Z");
    at(3, "2026-02-20T12:00:00Z");

    List<Day> days = figures.days(2, KATHMANDU, Instant.parse("2026-03-02T09:00:00Z"));

    assertThat(days)
        .containsExactly(
            new Day(LocalDate.parse("2026-03-01"), 1, 0, 0),
            new Day(LocalDate.parse("2026-03-02"), 0, 1, 0));
  }

  @Test
  void held_mail_is_counted_on_the_day_it_was_queued() {
    add(1);
    complete(OutboxEmails.held());

    List<Day> days = figures.days(14, KATHMANDU, Instant.now());

    assertThat(days).hasSize(14);
    assertThat(sum(days, Day::held)).isEqualTo(1);
    assertThat(sum(days, Day::sent)).isZero();
  }

  @Test
  void a_zone_that_is_an_offset_is_not_read_the_wrong_way_round() {
    add(1);
    complete(OutboxEmails.sent());
    at(1, "2026-03-01T23:00:00Z");

    assertThat(figures.days(1, ZoneId.of("+02:00"), Instant.parse("2026-03-02T09:00:00Z")))
        .containsExactly(new Day(LocalDate.parse("2026-03-02"), 1, 0, 0));
  }

  private static long sum(List<Day> days, ToLongFunction<Day> figure) {
    return days.stream().mapToLong(figure).sum();
  }

  private void add(int number) {
    database.inTransaction(() -> outbox.add(OutboxEmails.reset(number)));
  }

  private void complete(Outcome outcome) {
    database.inTransaction(() -> {
      ClaimedEmail claimed = outbox.claim(1, LEASE).getFirst();
      outbox.complete(List.of(OutboxEmails.report(claimed, outcome)));
    });
  }

  private void at(int number, String finished) {
    database.inTransaction(() -> {
      database
          .sql("UPDATE emails SET finished_at = :at WHERE id = CAST(:id AS uuid)")
          .with("at", Instant.parse(finished))
          .with("id", OutboxEmails.id(number).value())
          .write();
    });
  }
}
