package dev.mailroom.application.delivery.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.ViewDelivery.Day;
import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** What every {@link DeliveryFigures} counts, over the outbox it goes with. */
public abstract class DeliveryFiguresContractTest {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

  protected abstract Transactions transactions();

  /** The same one each time within a test. */
  protected abstract Outbox outbox();

  protected abstract DeliveryFigures figures();

  /** Makes it look as if the email's life had ended then. */
  protected abstract void finished(EmailId id, Instant at);

  @Test
  void an_empty_outbox_has_no_figures() {
    assertThat(figures().waiting()).isEmpty();
    assertThat(figures().heldFor()).isEmpty();
    assertThat(figures().oldestWaitingSince()).isEmpty();
    assertThat(figures().medianSince(Instant.EPOCH)).isEmpty();
    assertThat(figures().days(3, KATHMANDU, Instant.now()))
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
    transactions().inTransaction(() -> outbox().holdQueued(HeldReason.NOT_CONFIGURED, 9));
    add(4);
    add(5);
    transactions().inTransaction(() -> outbox().claim(1, LEASE));

    assertThat(figures().waiting())
        .isEqualTo(Map.of(EmailState.QUEUED, 1L, EmailState.SENDING, 1L, EmailState.HELD, 2L));
    assertThat(figures().heldFor())
        .isEqualTo(Map.of(HeldReason.NOT_CONFIGURED, 1L, HeldReason.ROUTE_FAULT, 1L));
    assertThat(figures().oldestWaitingSince()).contains(OutboxEmails.reset(2).queuedAt());
  }

  @Test
  void the_median_is_of_accepted_attempts_only() {
    add(1);
    complete(OutboxEmails.failed());
    assertThat(figures().medianSince(Instant.EPOCH)).isEmpty();

    add(2);
    complete(OutboxEmails.sent());

    assertThat(figures().medianSince(Instant.EPOCH)).contains(Duration.ofMillis(250));
    assertThat(figures().medianSince(Instant.now().plusSeconds(60))).isEmpty();
  }

  @Test
  void the_median_is_the_middle_one_the_lower_of_two() {
    int number = 0;
    for (int millis : new int[] {900, 100, 300}) {
      add(++number);
      completeAfter(Duration.ofMillis(millis), OutboxEmails.sent());
    }
    assertThat(figures().medianSince(Instant.EPOCH)).contains(Duration.ofMillis(300));

    add(++number);
    completeAfter(Duration.ofMillis(500), OutboxEmails.sent());

    assertThat(figures().medianSince(Instant.EPOCH)).contains(Duration.ofMillis(300));
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
    finished(1, "2026-03-01T18:14:59Z");
    finished(2, "2026-03-01T18:15:00Z");
    finished(3, "2026-02-20T12:00:00Z");

    List<Day> days = figures().days(2, KATHMANDU, Instant.parse("2026-03-02T09:00:00Z"));

    assertThat(days)
        .containsExactly(
            new Day(LocalDate.parse("2026-03-01"), 1, 0, 0),
            new Day(LocalDate.parse("2026-03-02"), 0, 1, 0));
  }

  @Test
  void withdrawn_mail_is_no_failure_and_waits_no_longer() {
    transactions().inTransaction(() -> outbox().add(OutboxEmails.linked(1)));

    transactions().inTransaction(() -> outbox().withdraw(OutboxEmails.link(1)));

    assertThat(figures().waiting()).isEmpty();
    assertThat(figures().days(3, KATHMANDU, Instant.now()))
        .allMatch(day -> day.sent() + day.failed() + day.held() == 0);
  }

  @Test
  void held_mail_is_counted_on_the_day_it_was_queued() {
    add(1);
    complete(OutboxEmails.held());

    List<Day> days = figures().days(14, KATHMANDU, Instant.now());

    assertThat(days).hasSize(14);
    assertThat(sum(days, Day::held)).isEqualTo(1);
    assertThat(sum(days, Day::sent)).isZero();
  }

  @Test
  void a_zone_that_is_an_offset_is_not_read_the_wrong_way_round() {
    add(1);
    complete(OutboxEmails.sent());
    finished(1, "2026-03-01T23:00:00Z");

    assertThat(figures().days(1, ZoneId.of("+02:00"), Instant.parse("2026-03-02T09:00:00Z")))
        .containsExactly(new Day(LocalDate.parse("2026-03-02"), 1, 0, 0));
  }

  private static long sum(List<Day> days, ToLongFunction<Day> figure) {
    return days.stream().mapToLong(figure).sum();
  }

  private void add(int number) {
    transactions().inTransaction(() -> outbox().add(OutboxEmails.reset(number)));
  }

  private void complete(Outcome outcome) {
    completeAfter(Duration.ofMillis(250), outcome);
  }

  private void completeAfter(Duration took, Outcome outcome) {
    transactions()
        .inTransaction(() -> {
          var claimed = outbox().claim(1, LEASE).getFirst();
          var report = OutboxEmails.report(claimed, outcome);
          outbox()
              .complete(
                  List.of(
                      new AttemptReport(
                          claimed,
                          report.route(),
                          report.startedAt(),
                          took,
                          report.stages(),
                          outcome)));
        });
  }

  private void finished(int number, String at) {
    finished(OutboxEmails.id(number), Instant.parse(at));
  }
}
