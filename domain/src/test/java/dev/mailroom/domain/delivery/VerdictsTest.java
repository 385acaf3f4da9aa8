package dev.mailroom.domain.delivery;

import static dev.mailroom.domain.delivery.Mails.NOW;
import static dev.mailroom.domain.delivery.Mails.afterFailures;
import static dev.mailroom.domain.delivery.Mails.afterRecoveries;
import static dev.mailroom.domain.delivery.Mails.afterResends;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.delivery.Outcome.Expired;
import dev.mailroom.domain.delivery.Outcome.Failed;
import dev.mailroom.domain.delivery.Outcome.Held;
import dev.mailroom.domain.delivery.Outcome.ResendAt;
import dev.mailroom.domain.delivery.Outcome.RetryAt;
import dev.mailroom.domain.delivery.Outcome.Sent;
import dev.mailroom.domain.delivery.Outcome.Uncertain;
import dev.mailroom.domain.delivery.TransportResult.Accepted;
import dev.mailroom.domain.delivery.TransportResult.NotAccepted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private static final double MIDDLE = 0.5;
  private static final TransportFailure BUSY =
      TransportFailure.of(Stage.CONNECT, FailureKind.SERVICE_UNAVAILABLE, Reply.of(421, "Busy"));
  private static final TransportFailure REFUSED =
      TransportFailure.of(Stage.RECIPIENT, FailureKind.RECIPIENT_REFUSED, Reply.of(550, "No"));
  private static final TransportFailure LOCKED_OUT =
      TransportFailure.of(
          Stage.AUTHENTICATE, FailureKind.AUTHENTICATION_FAILED, Reply.of(535, "No"));
  private static final TransportFailure SILENCE =
      TransportFailure.of(Stage.ACCEPT, FailureKind.OUTCOME_UNKNOWN, "");
  private static final TransportFailure OURS =
      TransportFailure.of(Stage.RESOLVE, FailureKind.NOT_RENDERED, "a fault in Mailroom");

  @Test
  void taken_is_sent() {
    var reply = Reply.of(250, "Ok");

    var outcome = Verdicts.of(Mails.test(), new Accepted(reply), NOW, MIDDLE);

    assertThat(outcome).isEqualTo(new Sent(reply));
    assertThat(outcome.state()).isEqualTo(EmailState.SENT);
    assertThat(outcome.trouble()).isEmpty();
  }

  @Test
  void trouble_that_passes_is_tried_again_later_each_time() {
    assertThat(verdict(Mails.notice(), BUSY)).isEqualTo(retry(Duration.ofMinutes(1), BUSY));
    assertThat(verdict(afterFailures(Mails.notice(), 3), BUSY))
        .isEqualTo(retry(Duration.ofMinutes(8), BUSY));
  }

  @Test
  void a_provider_that_asks_for_more_time_gets_it() {
    var asking = asking(Duration.ofMinutes(10));
    assertThat(verdict(Mails.notice(), asking)).isEqualTo(retry(Duration.ofMinutes(10), asking));
    var impatient = asking(Duration.ofSeconds(5));
    assertThat(verdict(Mails.notice(), impatient))
        .isEqualTo(retry(Duration.ofMinutes(1), impatient));
  }

  @Test
  void the_pauses_of_an_urgent_mail_stop_growing_at_a_sixth_of_its_life() {
    assertThat(verdict(afterFailures(Mails.reset(), 2), BUSY))
        .isEqualTo(retry(Duration.ofMinutes(4), BUSY));
    assertThat(verdict(afterFailures(Mails.reset(), 3), BUSY))
        .isEqualTo(retry(Duration.ofMinutes(5), BUSY));
    var asking = asking(Duration.ofMinutes(20));
    assertThat(verdict(afterFailures(Mails.reset(), 3), asking))
        .isEqualTo(retry(Duration.ofMinutes(20), asking));
  }

  @Test
  void a_retry_that_would_come_too_late_is_none() {
    var claimed = Mails.reset();
    var expiry = claimed.email().expiresAt();

    var tooLate = Verdicts.of(claimed, new NotAccepted(BUSY), expiry.minusSeconds(60), MIDDLE);
    var inTime = Verdicts.of(claimed, new NotAccepted(BUSY), expiry.minusSeconds(61), MIDDLE);

    assertThat(tooLate).isEqualTo(new Expired(Optional.of(BUSY)));
    assertThat(tooLate.state()).isEqualTo(EmailState.EXPIRED);
    assertThat(tooLate.trouble()).contains(BUSY);
    assertThat(inTime).isInstanceOf(RetryAt.class);
  }

  @Test
  void a_refused_mail_has_failed() {
    var outcome = verdict(Mails.notice(), REFUSED);

    assertThat(outcome).isEqualTo(new Failed(REFUSED));
    assertThat(outcome.state()).isEqualTo(EmailState.FAILED);
    assertThat(outcome.trouble()).contains(REFUSED);
  }

  @Test
  void a_route_at_fault_holds_the_mail() {
    var outcome = verdict(Mails.notice(), LOCKED_OUT);

    assertThat(outcome).isEqualTo(new Held(HeldReason.ROUTE_FAULT, LOCKED_OUT));
    assertThat(outcome.state()).isEqualTo(EmailState.HELD);
    assertThat(outcome.trouble()).contains(LOCKED_OUT);
  }

  @Test
  void a_test_reports_what_happened_and_neither_waits_nor_tries_again() {
    assertThat(verdict(Mails.test(), BUSY)).isEqualTo(new Failed(BUSY));
    assertThat(verdict(Mails.test(), LOCKED_OUT)).isEqualTo(new Failed(LOCKED_OUT));
    assertThat(verdict(Mails.test(), REFUSED)).isEqualTo(new Failed(REFUSED));
    assertThat(verdict(Mails.test(), SILENCE)).isEqualTo(new Uncertain(SILENCE));
  }

  @Test
  void an_unknown_outcome_is_sent_once_more_and_then_stays_unknown() {
    var first = verdict(Mails.reset(), SILENCE);
    var second = verdict(afterResends(Mails.reset(), 1), SILENCE);

    assertThat(first).isEqualTo(new ResendAt(NOW, SILENCE));
    assertThat(first.state()).isEqualTo(EmailState.QUEUED);
    assertThat(first.trouble()).contains(SILENCE);
    assertThat(second).isEqualTo(new Uncertain(SILENCE));
    assertThat(second.state()).isEqualTo(EmailState.UNCERTAIN);
    assertThat(second.trouble()).contains(SILENCE);
  }

  @Test
  void a_crash_of_ours_is_tried_again_and_given_up_in_the_end() {
    assertThat(crash(Mails.notice(), OURS)).isEqualTo(retry(Duration.ofMinutes(1), OURS));
    assertThat(crash(afterFailures(Mails.notice(), 4), OURS)).isInstanceOf(RetryAt.class);
    assertThat(crash(afterFailures(Mails.notice(), 5), OURS)).isEqualTo(new Failed(OURS));
    assertThat(crash(Mails.test(), OURS)).isEqualTo(new Failed(OURS));
  }

  @Test
  void a_crash_after_the_final_dot_is_an_unknown_outcome() {
    assertThat(crash(Mails.test(), SILENCE)).isEqualTo(new Uncertain(SILENCE));
    assertThat(crash(Mails.notice(), SILENCE)).isEqualTo(new ResendAt(NOW, SILENCE));
  }

  @Test
  void three_dead_workers_make_a_dead_letter() {
    assertThat(Verdicts.isDeadLetter(afterRecoveries(Mails.notice(), 2))).isFalse();
    assertThat(Verdicts.isDeadLetter(afterRecoveries(Mails.notice(), 3))).isTrue();
  }

  private static Outcome verdict(ClaimedEmail claimed, TransportFailure failure) {
    return Verdicts.of(claimed, new NotAccepted(failure), NOW, MIDDLE);
  }

  private static Outcome crash(ClaimedEmail claimed, TransportFailure failure) {
    return Verdicts.afterCrash(claimed, failure, NOW, MIDDLE);
  }

  private static RetryAt retry(Duration pause, TransportFailure failure) {
    Instant dueAt = NOW.plus(pause);
    return new RetryAt(dueAt, failure);
  }

  private static TransportFailure asking(Duration pause) {
    return new TransportFailure(
        BUSY.stage(), BUSY.kind(), BUSY.reply(), BUSY.detail(), Optional.of(pause));
  }
}
