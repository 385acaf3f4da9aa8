package dev.mailroom.application.delivery;

import static dev.mailroom.application.delivery.Troubles.GREYLISTED;
import static dev.mailroom.application.delivery.Troubles.LOST_AFTER_DATA;
import static dev.mailroom.application.delivery.Troubles.NO_SUCH_USER;
import static dev.mailroom.domain.delivery.EmailState.EXPIRED;
import static dev.mailroom.domain.delivery.EmailState.FAILED;
import static dev.mailroom.domain.delivery.EmailState.HELD;
import static dev.mailroom.domain.delivery.EmailState.QUEUED;
import static dev.mailroom.domain.delivery.EmailState.SENDING;
import static dev.mailroom.domain.delivery.EmailState.SENT;
import static dev.mailroom.domain.delivery.EmailState.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mailroom.application.delivery.port.FakeTransport;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.delivery.EmailEvent;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportResult.Accepted;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.RateLimit;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.domain.mailsettings.Secret;
import dev.mailroom.domain.mailsettings.SendGridRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.domain.template.EmailContent;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {

  private final Postroom room = Postroom.open();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void queued_mail_is_sent_and_the_log_tells_so() {
    var email = room.queueNotice();

    room.awaitState(email, SENT);

    await().until(() -> room.events.codes(email).size() == 2);
    assertThat(room.events.codes(email)).containsExactly("email.queued", "email.sent");
    var sent = room.events.of(email).getLast();
    assertThat(sent.attempt()).isEqualTo(1);
    assertThat(sent.reply()).contains(FakeTransport.TAKEN);
    assertThat(sent.stage()).contains(Stage.DATA);
    assertThat(room.health.current().lastAcceptedAt()).contains(room.clock.instant());
  }

  @Test
  void the_message_is_from_the_sender_and_named_after_the_email() {
    var email = room.queueNotice();

    room.awaitState(email, SENT);

    var message = room.smtp.accepted().getFirst();
    assertThat(message.messageId()).isEqualTo("<" + email + "@example.com>");
    assertThat(message.sender()).isEqualTo(Postroom.SETTINGS.sender());
    assertThat(message.recipient()).isEqualTo(Postroom.BEN);
    assertThat(message.date()).isEqualTo(room.outbox.row(email).email().queuedAt());
    assertThat(message.body().subject()).isEqualTo("account-disabled from Nexus Dynamics");
  }

  @Test
  void every_provider_has_its_own_transport() {
    var route = new SendGridRoute(Optional.of(new Secret("SG.x")), Timeouts.DEFAULT);
    room.configure(
        new EmailSettings(Postroom.SETTINGS.sender(), route, Postroom.SETTINGS.rateLimit()));

    var email = room.queueNotice();

    room.awaitState(email, SENT);
    assertThat(room.sendGrid.accepted()).hasSize(1);
    assertThat(room.smtp.tried()).isEmpty();
    assertThat(room.outbox.row(email).attempts().getFirst().route()).isEqualTo("SendGrid");
  }

  @Test
  void mail_queued_after_new_settings_leaves_by_them_though_a_round_was_under_way() {
    var route = new SendGridRoute(Optional.of(new Secret("SG.x")), Timeouts.DEFAULT);
    var changed = new EmailSettings(Postroom.SETTINGS.sender(), route, RateLimit.NONE);
    var notice =
        new EmailContent.AccountDisabled(
            new PersonName("Ben Ray"), Postroom.BEN, room.clock.instant());

    room.shaky.beforeNextClaim(() -> {
      room.panel.save(new SavedSettings(changed, room.clock.instant(), Optional.empty()));
      room.queue.queue(notice, Postroom.BEN);
    });

    await().until(() -> room.sendGrid.accepted().size() + room.smtp.accepted().size() == 1);
    assertThat(room.smtp.accepted()).isEmpty();
  }

  @Test
  void a_temporary_refusal_is_tried_again_after_a_minute_with_the_same_message() {
    room.smtp.answers(FakeTransport.failing(GREYLISTED));
    var email = room.queueNotice();
    await().until(() -> room.outbox.row(email).counts().failures() == 1);
    room.smtp.answers(FakeTransport.taking());

    room.clock.advance(Duration.ofSeconds(59));
    room.letItRun();
    assertThat(room.outbox.state(email)).isEqualTo(QUEUED);
    room.clock.advance(Duration.ofSeconds(1));

    room.awaitState(email, SENT);
    assertThat(Set.copyOf(room.smtp.tried())).hasSize(1);
    await().until(() -> room.events.codes(email).size() == 3);
    assertThat(room.events.codes(email))
        .containsExactly("email.queued", "email.retry", "email.sent");
    assertThat(room.events.of(email).get(1).detail())
        .startsWith("next try at 2025-03-01T09:01:00Z: RECIPIENT_REFUSED: 451 4.7.1 Greylisted");
  }

  @Test
  void a_refused_recipient_ends_the_mail_and_blames_no_route() {
    room.smtp.answers(FakeTransport.failing(NO_SUCH_USER));

    var email = room.queueNotice();

    room.awaitState(email, FAILED);
    await().until(() -> room.events.codes(email).contains("email.failed"));
    var failed = room.events.of(email).getLast();
    assertThat(failed.stage()).contains(Stage.RECIPIENT);
    assertThat(failed.reply()).isEqualTo(NO_SUCH_USER.reply());
    assertThat(room.health.current().faults()).isZero();
  }

  @Test
  void mail_that_expired_while_it_waited_is_not_sent() {
    room.smtp.answers(FakeTransport.failing(GREYLISTED));
    var email = room.queueReset();
    await().until(() -> room.outbox.row(email).counts().failures() == 1);

    room.clock.advance(Duration.ofMinutes(30));

    room.awaitState(email, EXPIRED);
    assertThat(room.smtp.tried()).hasSize(1);
    await().until(() -> room.events.codes(email).contains("email.expired"));
  }

  @Test
  void a_reset_of_unknown_outcome_is_sent_once_more_and_a_test_is_not() {
    room.smtp.answers(FakeTransport.failing(LOST_AFTER_DATA));

    var reset = room.queueReset();
    var test = room.queueTest();

    room.awaitState(reset, UNCERTAIN);
    room.awaitState(test, UNCERTAIN);
    assertThat(room.outbox.row(reset).attempts()).hasSize(2);
    assertThat(room.outbox.row(test).attempts()).hasSize(1);
    await().until(() -> room.events.codes(reset).size() == 3);
    assertThat(room.events.codes(reset))
        .containsExactly("email.queued", "email.retry", "email.uncertain");
  }

  @Test
  void mail_is_held_while_nothing_is_set_up_and_goes_once_it_is() {
    var postroom = new Postroom();
    postroom.dispatcher.start();
    var email = postroom.queueNotice();
    postroom.awaitState(email, HELD);
    assertThat(postroom.outbox.row(email).heldFor()).contains(HeldReason.NOT_CONFIGURED);

    postroom.configure(Postroom.SETTINGS);
    postroom.clock.advance(Duration.ofSeconds(5));

    postroom.awaitState(email, SENT);
    await().until(() -> postroom.events.codes(email).size() == 4);
    assertThat(postroom.events.codes(email))
        .containsExactly("email.queued", "email.held", "email.released", "email.sent");
    postroom.close();
  }

  @Test
  void no_more_mail_is_under_way_at_once_than_there_are_connections() {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    room.smtp.answers((_, _) -> {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      pause(Duration.ofMillis(5));
      now.decrementAndGet();
      return new Accepted(FakeTransport.TAKEN);
    });

    var emails = IntStream.range(0, 40).mapToObj(_ -> room.queueNotice()).toList();

    emails.forEach(email -> room.awaitState(email, SENT));
    assertThat(most).hasValue(4);
    assertThat(room.smtp.accepted()).hasSize(40);
  }

  @Test
  void mail_that_is_kept_waiting_by_a_slow_server_does_not_hold_up_the_rest() {
    var gate = new CountDownLatch(1);
    var under = new AtomicInteger();
    room.smtp.answers((_, _) -> {
      if (under.getAndIncrement() < 8) {
        awaitQuietly(gate);
      }
      return new Accepted(FakeTransport.TAKEN);
    });
    var slow = IntStream.range(0, 8).mapToObj(_ -> room.queueReset()).toList();

    var quick = IntStream.range(0, 20).mapToObj(_ -> room.queueNotice()).toList();

    quick.forEach(email -> room.awaitState(email, SENT));
    assertThat(slow).extracting(room.outbox::state).containsOnly(SENDING);
    gate.countDown();
    slow.forEach(email -> room.awaitState(email, SENT));
    assertThat(room.smtp.tried()).hasSize(28);
  }

  @Test
  void a_reset_goes_before_mail_that_waited_longer() {
    var mayFinish = new Semaphore(0);
    room.smtp.answers((_, _) -> {
      mayFinish.acquireUninterruptibly();
      return new Accepted(FakeTransport.TAKEN);
    });
    IntStream.range(0, 4).forEach(_ -> room.queueTest());
    await().until(() -> room.smtp.tried().size() == 4);
    var test = room.queueTest();
    var reset = room.queueReset();

    mayFinish.release();
    await().until(() -> room.smtp.tried().size() == 5);

    assertThat(room.smtp.tried()).extracting(OutgoingMessage::id).endsWith(reset);
    mayFinish.release(5);
    room.awaitState(test, SENT);
    room.awaitState(reset, SENT);
  }

  @Test
  void the_rate_limit_holds_for_every_second() {
    var limit = new RateLimit(OptionalInt.of(3), OptionalInt.empty());
    room.configure(new EmailSettings(Postroom.SETTINGS.sender(), Postroom.SERVER, limit));
    room.letItRun(); // the round under way may still go by the settings before
    IntStream.range(0, 7).forEach(_ -> room.queueNotice());

    await().until(() -> room.smtp.accepted().size() == 3);
    room.letItRun();
    assertThat(room.smtp.accepted()).hasSize(3);
    room.clock.advance(Duration.ofSeconds(1));

    await().until(() -> room.smtp.accepted().size() == 6);
  }

  @Test
  void the_result_of_a_worker_that_lost_its_lease_changes_nothing() {
    var gate = new CountDownLatch(1);
    var first = new AtomicInteger();
    room.smtp.answers((_, _) -> {
      if (first.getAndIncrement() == 0) {
        awaitQuietly(gate);
      }
      return new Accepted(FakeTransport.TAKEN);
    });
    var email = room.queueNotice();
    room.awaitState(email, SENDING);
    await().until(() -> room.smtp.tried().size() == 1);

    room.clock.advance(Duration.ofSeconds(61));
    room.awaitState(email, SENT);
    gate.countDown();

    await().until(() -> room.smtp.accepted().size() == 2);
    room.letItRun();
    assertThat(room.outbox.row(email).attempts()).hasSize(1);
    assertThat(room.events.codes(email)).containsExactly("email.queued", "email.sent");
    assertThat(room.events.of(email).getLast().attempt()).isEqualTo(2);
  }

  @Test
  void what_is_refused_as_a_whole_is_held_with_the_servers_words() {
    room.smtp.answers(FakeTransport.failing(Troubles.WRONG_PASSWORD));

    var email = room.queueNotice();

    room.awaitState(email, HELD);
    await().until(() -> room.events.codes(email).contains("email.held"));
    var held = room.events.of(email).getLast();
    assertThat(held.type()).isEqualTo(EmailEvent.Type.HELD);
    assertThat(held.detail()).isEqualTo("AUTHENTICATION_FAILED: 535 5.7.8 Bad credentials");
    assertThat(room.outbox.row(email).counts().failures()).isZero();
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
