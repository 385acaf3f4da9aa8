package dev.mailroom.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.web.Cast;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StreamsTest {

  private static final AccountId ADA = Cast.ADA.id();
  private static final AccountId BEN = Cast.BEN.id();

  private final Streams streams = new Streams(2, 3);

  @Test
  void one_more_of_a_person_ends_the_oldest_of_that_person() throws InterruptedException {
    var first = streams.open(BEN).orElseThrow();
    var second = streams.open(BEN).orElseThrow();
    var adas = streams.open(ADA).orElseThrow();

    assertThat(streams.hasRoom()).isFalse();
    streams.forget(ADA, adas);
    assertThat(streams.open(BEN)).isPresent();

    assertThat(first.next(Duration.ZERO)).isEqualTo(Stream.Next.MAKE_ROOM);
    assertThat(second.next(Duration.ZERO)).isEqualTo(Stream.Next.LOOK);
    assertThat(streams.count()).isEqualTo(2);
  }

  @Test
  void one_more_of_all_people_is_not_opened() {
    var adas = streams.open(ADA).orElseThrow();
    streams.open(ADA);
    streams.open(BEN);

    assertThat(streams.open(BEN)).isEmpty();
    assertThat(streams.hasRoom()).isFalse();

    streams.forget(ADA, adas);

    assertThat(streams.hasRoom()).isTrue();
    assertThat(streams.open(BEN)).isPresent();
  }

  @Test
  void what_made_room_is_not_forgotten_twice() {
    var first = streams.open(BEN).orElseThrow();
    streams.open(BEN);
    streams.open(BEN);

    streams.forget(BEN, first);

    assertThat(streams.count()).isEqualTo(2);
  }

  @Test
  void at_the_end_all_are_ended_and_none_is_opened() throws InterruptedException {
    var bens = streams.open(BEN).orElseThrow();
    var adas = streams.open(ADA).orElseThrow();

    streams.close();

    assertThat(bens.next(Duration.ZERO)).isEqualTo(Stream.Next.END);
    assertThat(adas.next(Duration.ZERO)).isEqualTo(Stream.Next.END);
    assertThat(streams.hasRoom()).isFalse();
    assertThat(streams.open(ADA)).isEmpty();
  }
}
