package dev.mailroom.application.delivery;

import static dev.mailroom.domain.delivery.EmailState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.delivery.ViewDelivery.Day;
import dev.mailroom.application.delivery.port.InMemoryDeliveryFigures;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.RouteHealth;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.RateLimit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ViewDeliveryUseCaseTest {

  private final Postroom room = new Postroom();
  private final ViewDelivery delivery =
      new ViewDeliveryUseCase(
          room.settings,
          room.health,
          new InMemoryDeliveryFigures(room.outbox),
          Postroom.SITE,
          room.clock);

  @Test
  void what_waits_is_counted_and_why_it_is_held() {
    room.configure(Postroom.SETTINGS);
    var since = room.clock.instant();
    room.queueNotice();
    room.transactions.inTransaction(() -> room.outbox.holdQueued(HeldReason.ROUTE_FAULT, 9));
    room.clock.advance(Duration.ofMinutes(1));
    room.queueNotice();

    var overview = delivery.overview();

    assertThat(overview.waiting()).isEqualTo(Map.of(EmailState.QUEUED, 1L, EmailState.HELD, 1L));
    assertThat(overview.heldFor()).isEqualTo(Map.of(HeldReason.ROUTE_FAULT, 1L));
    assertThat(overview.oldestWaitingSince()).contains(since);
    assertThat(overview.days()).hasSize(ViewDelivery.DAYS);
    assertThat(overview.days().getLast()).isEqualTo(new Day(LocalDate.of(2025, 3, 1), 0, 0, 1));
  }

  @Test
  void the_route_in_force_is_shown_with_its_health_and_limit() {
    var limited = new RateLimit(OptionalInt.empty(), OptionalInt.of(500));
    room.configure(new EmailSettings(Postroom.SETTINGS.sender(), Postroom.SERVER, limited));
    room.transactions.inTransaction(
        () -> room.health.update(h -> h.faulted(Troubles.WRONG_PASSWORD, room.clock.instant())));

    var overview = delivery.overview();

    assertThat(overview.route()).contains("smtp.example.com");
    assertThat(overview.health().lastFault()).contains(Troubles.WRONG_PASSWORD);
    assertThat(overview.dailyLimit()).hasValue(500);
  }

  @Test
  void without_a_route_no_past_health_is_shown() {
    room.transactions.inTransaction(
        () -> room.health.update(h -> h.faulted(Troubles.WRONG_PASSWORD, room.clock.instant())));

    var overview = delivery.overview();

    assertThat(overview.route()).isEmpty();
    assertThat(overview.health()).isEqualTo(RouteHealth.UNKNOWN);
    assertThat(overview.dailyLimit()).isEmpty();
  }

  @Test
  void the_usual_time_is_todays() {
    room.configure(Postroom.SETTINGS);
    room.dispatcher.start();
    room.awaitState(room.queueNotice(), SENT);
    room.close();
    assertThat(delivery.overview().usually()).contains(Duration.ZERO);

    room.clock.advance(Duration.ofHours(15).minusMillis(1));
    assertThat(delivery.overview().usually()).isPresent();
    room.clock.advance(Duration.ofMillis(1));

    assertThat(delivery.overview().usually()).isEmpty();
  }
}
