package dev.mailroom.persistence.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.FreshDatabase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotificationsTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  private final Database database = FRESH.database();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Notifications here = Notifications.listen(database, FRESH.address());
  private final Notifications there = Notifications.listen(database, FRESH.address());

  @BeforeEach
  void connected() {
    there.on(Topic.SESSION_CHANGED, heard::add);
    await().until(() -> here.isConnected() && there.isConnected());
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void another_process_hears_of_a_commit() {
    database.inTransaction(() -> here.tell(Topic.SESSION_CHANGED, "one"));

    await().untilAsserted(() -> assertThat(heard).containsExactly("one"));
  }

  @Test
  void nobody_hears_of_a_rollback() {
    List<String> heardHere = new CopyOnWriteArrayList<>();
    here.on(Topic.SESSION_CHANGED, heardHere::add);

    assertThatThrownBy(() ->
            database.inTransaction(() -> {
              here.tell(Topic.SESSION_CHANGED, "undone");
              throw new ArithmeticException("on purpose");
            }))
        .isInstanceOf(ArithmeticException.class);
    database.inTransaction(() -> here.tell(Topic.SESSION_CHANGED, "done"));

    await().untilAsserted(() -> assertThat(heard).containsExactly("done"));
    assertThat(heardHere).containsOnly("done");
  }

  @Test
  void this_process_hears_at_the_commit_without_waiting_for_the_database() {
    List<String> heardHere = new CopyOnWriteArrayList<>();
    here.on(Topic.SETTINGS_SAVED, heardHere::add);

    database.inTransaction(() -> {
      here.tell(Topic.SETTINGS_SAVED, "x");
      assertThat(heardHere).isEmpty();
    });

    assertThat(heardHere).isNotEmpty();
  }

  @Test
  void a_worker_of_this_process_is_woken_here_and_others_are_left_alone() {
    var hereWoken = new AtomicInteger();
    var thereWoken = new AtomicInteger();
    here.on(Topic.EMAIL_DUE, _ -> hereWoken.incrementAndGet());
    there.on(Topic.EMAIL_DUE, _ -> thereWoken.incrementAndGet());

    database.inTransaction(() -> here.wake(Topic.EMAIL_DUE));
    database.inTransaction(() -> here.tell(Topic.SESSION_CHANGED, "later"));

    assertThat(hereWoken).hasValue(1);
    await().untilAsserted(() -> assertThat(heard).containsExactly("later"));
    assertThat(thereWoken).hasValue(0);
  }

  @Test
  void without_a_worker_here_those_elsewhere_are_woken_even_after_the_commit() {
    var woken = new AtomicInteger();
    there.on(Topic.EMAIL_DUE, _ -> woken.incrementAndGet());

    here.wake(Topic.EMAIL_DUE);

    await().untilAsserted(() -> assertThat(woken).hasValue(1));
  }

  @Test
  void a_lost_connection_is_made_again_and_listeners_are_told() {
    var again = new AtomicInteger();
    there.onConnected(again::incrementAndGet);

    database
        .sql(
            """
            SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
            WHERE datname = current_database() AND query LIKE 'LISTEN%'
            """)
        .list(row -> row.flag("ended"));

    await().until(() -> again.get() > 0 && there.isConnected() && here.isConnected());
    database.inTransaction(() -> here.tell(Topic.SESSION_CHANGED, "after"));
    await().untilAsserted(() -> assertThat(heard).containsExactly("after"));
  }

  @Test
  void a_listener_that_fails_harms_no_other() {
    there.on(
        Topic.RESET_REQUESTED,
        _ -> {
          throw new ArithmeticException("on purpose");
        });

    database.inTransaction(() -> here.tell(Topic.RESET_REQUESTED, ""));
    database.inTransaction(() -> here.tell(Topic.SESSION_CHANGED, "still"));

    await().untilAsserted(() -> assertThat(heard).containsExactly("still"));
    assertThat(there.isConnected()).isTrue();
  }
}
