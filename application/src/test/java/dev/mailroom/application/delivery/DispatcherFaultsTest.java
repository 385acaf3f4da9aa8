package dev.mailroom.application.delivery;

import static dev.mailroom.domain.delivery.EmailState.FAILED;
import static dev.mailroom.domain.delivery.EmailState.QUEUED;
import static dev.mailroom.domain.delivery.EmailState.SENDING;
import static dev.mailroom.domain.delivery.EmailState.SENT;
import static dev.mailroom.domain.delivery.EmailState.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mailroom.application.delivery.port.FakeTransport;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.delivery.TransportResult.Accepted;
import dev.mailroom.domain.delivery.TransportResult.NotAccepted;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherFaultsTest {

  private final Postroom room = Postroom.open();

  @AfterEach
  void close() {
    room.shaky.comeBack();
    room.close();
  }

  @Test
  void a_database_that_is_away_is_told_of_once_asked_seldom_and_found_again() {
    room.shaky.goDown();
    await().until(() -> !room.faults.told().isEmpty());
    room.letItRun();
    assertThat(room.shaky.refused()).isLessThan(5);

    room.shaky.comeBack();
    var email = room.queueNotice();

    room.awaitState(email, SENT);
    assertThat(room.faults.told())
        .containsExactly(
            "failed: taking mail from the outbox", "recovered: taking mail from the outbox");
  }

  @Test
  void a_result_is_kept_until_it_can_be_written_and_its_mail_not_sent_again() {
    var sent = new CountDownLatch(1);
    room.smtp.answers((_, _) -> {
      room.shaky.goDown();
      sent.countDown();
      return new Accepted(FakeTransport.TAKEN);
    });
    var email = room.queueNotice();
    await().until(() -> sent.getCount() == 0 && room.shaky.refused() > 0);
    assertThat(room.outbox.state(email)).isEqualTo(SENDING);

    room.shaky.comeBack();

    room.awaitState(email, SENT);
    assertThat(room.smtp.accepted()).hasSize(1);
    assertThat(room.faults.told()).contains("failed: writing results");
    await().until(() -> room.faults.told().contains("recovered: writing results"));
  }

  @Test
  void a_result_that_cannot_be_written_does_not_keep_others_waiting() {
    var choking = room.queueNotice();
    room.shaky.chokesOn(report -> report.claimed().email().id().equals(choking));

    var others = IntStream.range(0, 20).mapToObj(_ -> room.queueNotice()).toList();

    others.forEach(email -> room.awaitState(email, SENT));
    assertThat(room.smtp.accepted()).hasSize(21);
  }

  @Test
  void mail_that_cannot_be_rendered_fails_and_says_so() {
    var email = room.queueTest("broken");

    room.awaitState(email, FAILED);
    assertThat(failure(email).kind()).isEqualTo(FailureKind.NOT_RENDERED);
    assertThat(room.faults.told()).containsExactly("crashed: RenderingFailed");
    assertThat(room.smtp.tried()).isEmpty();
  }

  @Test
  void a_crash_of_ours_loses_no_mail() {
    room.smtp.answers((_, stages) -> {
      stages.entered(Stage.SENDER, "");
      throw new IllegalStateException("with a secret in it");
    });
    var email = room.queueNotice();
    await().until(() -> room.outbox.row(email).counts().failures() == 1);
    assertThat(room.faults.told()).containsExactly("crashed: IllegalStateException");
    var failure = room.outbox.row(email).attempts().getFirst().outcome().trouble().orElseThrow();
    assertThat(failure.stage()).isEqualTo(Stage.SENDER);
    assertThat(failure.detail()).contains("IllegalStateException").doesNotContain("secret");

    room.smtp.answers(FakeTransport.taking());
    room.clock.advance(Duration.ofMinutes(2));

    room.awaitState(email, SENT);
  }

  @Test
  void a_crash_while_the_verdict_is_awaited_is_an_unknown_outcome() {
    room.smtp.answers((_, stages) -> {
      stages.entered(Stage.ACCEPT, "");
      throw new IllegalStateException();
    });

    var email = room.queueTest();

    room.awaitState(email, UNCERTAIN);
  }

  @Test
  void mail_whose_workers_all_die_ends_as_a_dead_letter() {
    var gate = new CountDownLatch(1);
    room.smtp.answers((_, _) -> {
      awaitQuietly(gate);
      return new Accepted(FakeTransport.TAKEN);
    });
    var email = room.queueNotice();
    IntStream.rangeClosed(1, 3)
        .forEach(attempt -> {
          await().until(() -> room.smtp.tried().size() == attempt);
          room.clock.advance(Duration.ofSeconds(61));
        });

    room.awaitState(email, FAILED);
    gate.countDown();

    assertThat(room.smtp.tried()).hasSize(3);
    assertThat(failure(email).detail()).contains("every worker");
  }

  @Test
  void closing_waits_for_mail_under_way_and_claims_no_more() {
    var gate = new CountDownLatch(1);
    room.smtp.answers((_, _) -> {
      awaitQuietly(gate);
      return new Accepted(FakeTransport.TAKEN);
    });
    var emails = IntStream.range(0, 8).mapToObj(_ -> room.queueNotice()).toList();
    await().until(() -> room.smtp.tried().size() == 4);

    Thread.startVirtualThread(() -> {
      room.letItRun();
      gate.countDown();
    });
    room.dispatcher.close(Duration.ofSeconds(5));

    assertThat(emails.stream().map(room.outbox::state).filter(SENT::equals)).hasSize(4);
    assertThat(emails.stream().map(room.outbox::state).filter(QUEUED::equals)).hasSize(4);
  }

  @Test
  void closing_breaks_off_what_takes_too_long_and_writes_what_came_of_it() {
    var lost =
        TransportFailure.of(Stage.DATA, FailureKind.CONNECTION_LOST, "the connection was closed");
    room.smtp.answers((_, _) -> {
      awaitQuietly(new CountDownLatch(1));
      return new NotAccepted(lost);
    });
    var email = room.queueNotice();
    await().until(() -> room.smtp.tried().size() == 1);

    room.dispatcher.close(Duration.ZERO);

    assertThat(room.outbox.state(email)).isEqualTo(QUEUED);
    assertThat(room.outbox.row(email).attempts().getFirst().outcome())
        .isInstanceOf(Outcome.RetryAt.class);
  }

  @Test
  void closing_gives_back_what_nothing_can_stop() {
    var gate = new CountDownLatch(1);
    room.smtp.answers((_, _) -> {
      awaitWhateverHappens(gate);
      return new Accepted(FakeTransport.TAKEN);
    });
    var email = room.queueNotice();
    await().until(() -> room.smtp.tried().size() == 1);

    room.dispatcher.close(Duration.ZERO);

    assertThat(room.outbox.state(email)).isEqualTo(QUEUED);
    assertThat(room.outbox.row(email).counts().failures()).isZero();
    gate.countDown();
  }

  @Test
  void mail_whose_result_is_unwritten_at_the_end_is_left_to_its_lease() {
    room.shaky.chokesOn(_ -> true);
    var email = room.queueNotice();
    await().until(() -> room.faults.told().contains("failed: writing results"));

    room.dispatcher.close(Duration.ofMillis(300));

    assertThat(room.outbox.state(email)).isEqualTo(SENDING);
  }

  private TransportFailure failure(EmailId email) {
    return room.outbox.row(email).attempts().getLast().outcome().trouble().orElseThrow();
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitWhateverHappens(CountDownLatch gate) {
    while (gate.getCount() > 0) {
      try {
        gate.await();
      } catch (InterruptedException e) {
        // a socket that cannot be closed
      }
    }
  }
}
