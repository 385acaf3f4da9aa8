package dev.mailroom.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.delivery.Pace;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.TestDatabases;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.mail.testing.ReceivedMail;
import dev.mailroom.persistence.DatabaseAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Processes that die, stand still or are told to stop, and the others that go on. */
class RecoveryIT {

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int TERMINATED = 143;

  private final DatabaseAddress database = TestDatabases.create();
  private final OutboxNode client =
      new OutboxNode(database, new CountingTransport(new CountDownLatch(1)), Instant::now);

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void a_process_that_stood_still_past_its_lease_changes_nothing_when_it_goes_on() {
    var gate = new CountDownLatch(1);
    try (var still = start(SOON).ready()) {
      var late = Answer.reply("250 2.0.0 Ok, at last").meanwhile(() -> await(gate));
      still.sink().script().once(Moment.DOT, late);
      var mail = client.queue();
      until(() -> still.delivered().size() == 1);
      still.process().pause();
      try (var other = start(SOON).ready()) {
        until(() -> state(mail).equals("sent"));
        var books = books(mail);

        gate.countDown();
        still.process().resume();
        client.queue();
        until(() -> Sql.count(database, "emails WHERE state = 'sent'") == 2);
        Awaitility.await().pollDelay(SOON).until(() -> true); // time enough to do harm

        assertThat(books(mail)).isEqualTo(books);
        assertThat(attempts(mail)).containsExactly("2 sent");
        assertThat(other.delivered())
            .extracting(ReceivedMail::source)
            .contains(still.delivered().getFirst().source());
      }
    }
  }

  @Test
  void a_mail_that_three_processes_died_of_is_given_up_and_the_rest_goes_on() {
    var deadly = client.queue();
    for (int death = 0; death < 3; death++) {
      try (var victim = start(SOON)) {
        victim.dieAt(Failpoint.RECIPIENT);
        until(victim::isDead);
      }
    }
    client.queueAll(20);

    try (var survivor = start(SOON).ready()) {
      until(() -> Sql.count(database, "emails WHERE state = 'sent'") == 20);
      until(() -> state(deadly).equals("failed"));

      assertThat(survivor.delivered()).hasSize(20);
    }
    assertThat(Sql.list(database, "SELECT recoveries FROM emails WHERE state = 'failed'"))
        .containsExactly("3");
    assertThat(Sql.list(database, "SELECT sum(recoveries) FROM emails WHERE state = 'sent'"))
        .containsExactly("0");
  }

  @Test
  void told_to_stop_amid_traffic_it_leaves_no_mail_in_hand_and_none_twice() {
    client.queueAll(2_000);
    try (var stopping = start(Pace.DEFAULT.lease()).ready()) {
      until(() -> stopping.delivered().size() > 20);
      long begin = System.nanoTime();

      stopping.process().terminate();

      assertThat(stopping.process().exitCode()).isEqualTo(TERMINATED);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
      assertThat(Sql.count(database, "emails WHERE state = 'sending'")).isZero();
      assertThat(stopping.delivered()).doesNotHaveDuplicates();
      assertThat(Sql.count(database, "emails WHERE state = 'sent'"))
          .isEqualTo(stopping.delivered().size());
    }
  }

  @Test
  void two_processes_send_two_thousand_mails_once_each() {
    shared(2, 2_000);
  }

  @Test
  @Tag("long")
  void four_processes_send_fifty_thousand_mails_once_each() {
    shared(4, 50_000);
  }

  private void shared(int processes, int mails) {
    var all = IntStream.range(0, processes).mapToObj(_ -> start(Pace.DEFAULT.lease())).toList();
    try {
      all.forEach(Incarnation::ready);
      for (int queued = 0; queued < mails; queued += 500) {
        client.queueAll(500);
      }

      until(() -> Sql.count(database, "emails WHERE state = 'sent'") == mails);

      assertThat(delivered(all)).hasSize(mails).doesNotHaveDuplicates();
      assertThat(all).allSatisfy(one -> assertThat(one.delivered()).isNotEmpty());
    } finally {
      all.forEach(Incarnation::close);
    }
  }

  private static List<String> delivered(List<Incarnation> all) {
    return all.stream().flatMap(RecoveryIT::messageIds).toList();
  }

  private static Stream<String> messageIds(Incarnation one) {
    return one.delivered().stream().map(MailLedger::id);
  }

  /** By what an operator gets who sets nothing. */
  @Test
  @Tag("long")
  void the_mail_of_a_dead_process_is_taken_over_within_45_seconds() {
    try (var victim = start(Pace.DEFAULT.lease()).ready();
        var heir = start(Pace.DEFAULT.lease()).ready()) {
      heir.process().pause();
      victim.dieAt(Failpoint.RECIPIENT);
      client.queue();
      until(victim::isDead);
      long begin = System.nanoTime();
      heir.process().resume();

      until(() -> heir.delivered().size() == 1);

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(45));
    }
  }

  private Incarnation start(Duration lease) {
    return Incarnation.start(() -> database, false, lease);
  }

  private String state(EmailId mail) {
    return Sql.list(database, "SELECT state FROM emails WHERE id = '" + mail.value() + "'")
        .getFirst();
  }

  private List<String> books(EmailId mail) {
    return Sql.list(
        database, "SELECT row_to_json(e)::text FROM emails e WHERE id = '" + mail.value() + "'");
  }

  private List<String> attempts(EmailId mail) {
    return Sql.list(
        database,
        "SELECT attempt || ' ' || state FROM attempts WHERE email_id = '" + mail.value() + "'");
  }

  private static void until(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(50))
        .until(condition);
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
