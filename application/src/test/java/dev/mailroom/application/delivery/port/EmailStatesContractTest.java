package dev.mailroom.application.delivery.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Transactions;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailStanding;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every {@link EmailStates} says of an outbox. */
public abstract class EmailStatesContractTest {

  private static final Duration LEASE = Duration.ofMinutes(1);

  protected abstract Transactions transactions();

  protected abstract Outbox outbox();

  protected abstract EmailStates states();

  @Test
  void a_queued_email_waits_for_its_first_try() {
    OutboxEmail email = add(1);

    EmailStanding standing = standing(1);

    assertThat(standing.state()).isEqualTo(EmailState.QUEUED);
    assertThat(standing.queuedAt()).isEqualTo(email.queuedAt());
    assertThat(standing.dueAt()).isEqualTo(email.dueAt());
    assertThat(standing.finishedAt()).isEmpty();
    assertThat(standing.failure()).isEmpty();
  }

  @Test
  void after_a_refusal_for_now_the_next_try_and_its_reason_are_told() {
    add(1);
    Instant again = OutboxEmails.soon(Duration.ofMinutes(5));

    complete(OutboxEmails.retryAt(again));

    assertThat(standing(1).state()).isEqualTo(EmailState.QUEUED);
    assertThat(standing(1).dueAt()).isEqualTo(again);
    assertThat(standing(1).failure().orElseThrow().reply().orElseThrow().code()).isEqualTo(550);
  }

  @Test
  void the_last_attempt_counts() {
    add(1);
    complete(OutboxEmails.retryAt(Instant.EPOCH));

    complete(OutboxEmails.sent());

    assertThat(standing(1).state()).isEqualTo(EmailState.SENT);
    assertThat(standing(1).finishedAt()).isPresent();
    assertThat(standing(1).failure()).isEmpty();
  }

  @Test
  void held_mail_says_what_it_waits_for() {
    add(1);

    transactions().inTransaction(() -> outbox().holdQueued(HeldReason.NOT_CONFIGURED, 9));

    assertThat(standing(1).state()).isEqualTo(EmailState.HELD);
    assertThat(standing(1).heldFor()).contains(HeldReason.NOT_CONFIGURED);
  }

  @Test
  void failed_mail_keeps_the_servers_words() {
    add(1);

    complete(OutboxEmails.failed());

    assertThat(standing(1).state()).isEqualTo(EmailState.FAILED);
    assertThat(standing(1).failure().orElseThrow().reply().orElseThrow().text())
        .isEqualTo("5.1.1 nobody here");
  }

  @Test
  void withdrawn_mail_is_over_and_was_never_sent() {
    transactions().inTransaction(() -> outbox().add(OutboxEmails.linked(1)));

    transactions().inTransaction(() -> outbox().withdraw(OutboxEmails.link(1)));

    assertThat(standing(1).state()).isEqualTo(EmailState.SUPPRESSED);
    assertThat(standing(1).finishedAt()).isPresent();
    assertThat(standing(1).heldFor()).isEmpty();
  }

  @Test
  void each_is_told_apart_and_the_unknown_are_left_out() {
    add(1);
    complete(OutboxEmails.failed());
    add(2);
    add(3);

    assertThat(states().of(List.of(OutboxEmails.id(1), OutboxEmails.id(2), OutboxEmails.id(9))))
        .hasSize(2)
        .hasEntrySatisfying(
            OutboxEmails.id(1), it -> assertThat(it.state()).isEqualTo(EmailState.FAILED))
        .hasEntrySatisfying(
            OutboxEmails.id(2), it -> assertThat(it.state()).isEqualTo(EmailState.QUEUED));
    assertThat(states().of(List.of())).isEmpty();
  }

  private OutboxEmail add(int number) {
    OutboxEmail email = OutboxEmails.reset(number);
    transactions().inTransaction(() -> outbox().add(email));
    return email;
  }

  private void complete(Outcome outcome) {
    transactions()
        .inTransaction(() -> {
          ClaimedEmail claimed = outbox().claim(1, LEASE).getFirst();
          outbox().complete(List.of(OutboxEmails.report(claimed, outcome)));
        });
  }

  private EmailStanding standing(int number) {
    return Objects.requireNonNull(
        states().of(List.of(OutboxEmails.id(number))).get(OutboxEmails.id(number)));
  }
}
