package dev.mailroom.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.idempotency.CallKey;
import dev.mailroom.domain.notification.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationHousekeepingUseCaseTest {

  private final Newsroom room = new Newsroom();

  @Test
  void events_and_who_was_told_go_after_ninety_days() {
    room.tellBen("One");
    room.pass(Duration.ofDays(1));
    room.tellBen("Two");

    room.pass(Event.KEPT.minusDays(1));
    assertThat(room.housekeeping.forgetOld()).isZero();
    room.pass(Duration.ofMillis(1));

    assertThat(room.housekeeping.forgetOld()).isEqualTo(1);
    assertThat(room.events.rows()).extracting(Event::title).containsExactly("Two");
    assertThat(room.notices.rows()).hasSize(1);
    assertThat(room.countUnread.count(room.ben.id())).isEqualTo(1);
  }

  @Test
  void answers_to_calls_go_after_a_day() {
    var call = new CallKey(new UUID(0, 7), "order-1", "a".repeat(64));
    room.notifyPeople.notify(
        new NotifyPeople.Command(room.acme.company.id(), room.story().draft(), Optional.of(call)));

    room.pass(CallKey.MEMORY);
    assertThat(room.housekeeping.forgetOld()).isZero();
    room.pass(Duration.ofMillis(1));

    assertThat(room.housekeeping.forgetOld()).isEqualTo(1);
    assertThat(room.calls.rows()).isEmpty();
    assertThat(room.events.rows()).hasSize(1);
  }
}
