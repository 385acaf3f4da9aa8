package dev.mailroom.persistence.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.notification.port.Bells;
import dev.mailroom.application.notification.port.BellsContractTest;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.FreshDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotifiedBellsTest extends BellsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final AccountId ADA = Cast.ada().id();
  private static final AccountId BEN = Cast.ben().id();

  private final Database database = FRESH.database();
  private final Notifications here = Notifications.listen(database, FRESH.address());
  private final Notifications there = Notifications.listen(database, FRESH.address());
  private final NotifiedBells bellsHere = NotifiedBells.start(database, here);
  private final NotifiedBells bellsThere = NotifiedBells.start(database, there);
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final AtomicInteger rungThere = new AtomicInteger();

  @BeforeEach
  void connected() {
    await().until(() -> here.isConnected() && there.isConnected());
    there.on(Topic.BELLS_RANG, messages::add);
  }

  @AfterEach
  void close() {
    bellsHere.close();
    bellsThere.close();
    here.close();
    there.close();
  }

  @Override
  protected Transactions transactions() {
    return database;
  }

  @Override
  protected Bells bells() {
    return bellsHere;
  }

  @Test
  void who_watches_in_another_process_hears() {
    var benRung = new AtomicInteger();
    try (var _ = bellsThere.watch(ADA, rungThere::incrementAndGet);
        var _ = bellsThere.watch(BEN, benRung::incrementAndGet)) {
      ring(List.of(ADA));

      await().untilAsserted(() -> assertThat(rungThere).hasValue(1));
      assertThat(benRung).hasValue(0);
    }
  }

  @Test
  void a_process_does_not_hear_its_own_bells_twice() {
    var rungHere = new AtomicInteger();
    try (var _ = bellsHere.watch(ADA, rungHere::incrementAndGet)) {
      ring(List.of(ADA));
      await().untilAsserted(() -> assertThat(messages).hasSize(1));

      here.on(Topic.SESSION_CHANGED, messages::add);
      database.inTransaction(() -> there.tell(Topic.SESSION_CHANGED, "later"));
      await().until(() -> messages.contains("later"));

      assertThat(rungHere).hasValue(1);
    }
  }

  @Test
  void a_thousand_events_are_told_in_a_few_messages_and_none_is_missed() {
    var began = System.nanoTime();
    try (var _ = bellsThere.watch(BEN, rungThere::incrementAndGet)) {
      for (int i = 0; i < 999; i++) {
        ring(List.of(ADA));
      }
      ring(List.of(BEN));

      await().untilAsserted(() -> assertThat(rungThere).hasPositiveValue());
      var quarters = Duration.ofNanos(System.nanoTime() - began).toMillis() / 250;
      assertThat((long) messages.size()).isLessThanOrEqualTo(quarters + 2);
    }
  }

  @Test
  void of_more_people_than_a_message_holds_everybody_is_told() {
    try (var _ = bellsThere.watch(ADA, rungThere::incrementAndGet)) {
      ring(people(NotifiedBells.MOST_NAMED + 1));

      await().untilAsserted(() -> assertThat(rungThere).hasPositiveValue());
      assertThat(messages).hasSize(1).allSatisfy(it -> assertThat(it).endsWith(" *"));
    }
  }

  @Test
  void as_many_people_as_a_message_holds_are_named_in_it() {
    var last = people(NotifiedBells.MOST_NAMED).getLast();
    try (var _ = bellsThere.watch(last, rungThere::incrementAndGet)) {
      ring(people(NotifiedBells.MOST_NAMED));

      await().untilAsserted(() -> assertThat(rungThere).hasPositiveValue());
      assertThat(messages)
          .hasSize(1)
          .allSatisfy(it -> assertThat(it.length()).isBetween(200 * 37, 7_999));
    }
  }

  @Test
  void a_watcher_that_fails_harms_no_other_and_not_who_rings() {
    try (var _ = bellsHere.watch(ADA, NotifiedBellsTest::fail);
        var _ = bellsThere.watch(ADA, rungThere::incrementAndGet)) {
      ring(List.of(ADA));

      await().untilAsserted(() -> assertThat(rungThere).hasValue(1));
    }
  }

  @Test
  void after_a_lost_connection_everybody_looks_again() {
    try (var _ = bellsThere.watch(ADA, rungThere::incrementAndGet)) {
      database
          .sql(
              """
              SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
              WHERE datname = current_database() AND query LIKE 'LISTEN%'
              """)
          .list(row -> row.flag("ended"));

      await().untilAsserted(() -> assertThat(rungThere).hasPositiveValue());
    }
  }

  private void ring(List<AccountId> readers) {
    database.inTransaction(() -> bellsHere.ring(readers));
  }

  private static void fail() {
    throw new ArithmeticException("on purpose");
  }

  private static List<AccountId> people(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(it -> new AccountId(Cast.id(it))).toList();
  }
}
