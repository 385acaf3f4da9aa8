package dev.mailroom.application.company.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.port.Outbox;
import dev.mailroom.application.delivery.port.OutboxEmails;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.MailboxState;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What all {@link Mailboxes} say of the addresses of an outbox. */
public abstract class MailboxesContractTest {

  private static final EmailAddress ADA = OutboxEmails.reset(1).recipient();
  private static final EmailAddress BEN = EmailAddress.of("ben@example.com");

  private final AtomicInteger number = new AtomicInteger();

  protected abstract Transactions transactions();

  /** The same one each time within a test. */
  protected abstract Outbox outbox();

  protected abstract Mailboxes mailboxes();

  @Test
  void nothing_is_known_of_an_address_that_no_mail_was_tried_with() {
    add();

    assertThat(state()).isEmpty();
    assertThat(mailboxes().of(List.of())).isEmpty();
  }

  @Test
  void an_address_works_whose_mail_was_taken_and_says_nothing_of_another() {
    mailed(OutboxEmails.sent());

    assertThat(mailboxes().of(List.of(ADA, BEN, ADA)))
        .containsExactly(Map.entry(ADA, MailboxState.WORKING));
  }

  @Test
  void refusals_count_from_the_last_mail_that_was_taken() {
    mailed(OutboxEmails.failed());
    assertThat(state()).contains(MailboxState.REFUSED_ONCE);
    mailed(OutboxEmails.failed());
    assertThat(state()).contains(MailboxState.REFUSED);
    mailed(OutboxEmails.failed());
    assertThat(state()).contains(MailboxState.REFUSED);

    mailed(OutboxEmails.sent());
    assertThat(state()).contains(MailboxState.WORKING);

    mailed(OutboxEmails.failed());
    assertThat(state()).contains(MailboxState.REFUSED_ONCE);
  }

  @Test
  void what_is_no_fault_of_the_address_does_not_count() {
    mailed(OutboxEmails.sent());

    mailed(
        new Outcome.Failed(
            TransportFailure.of(
                Stage.DATA, FailureKind.MESSAGE_REFUSED, Reply.of(554, "5.7.1 Unwanted"))));
    mailed(new Outcome.Expired(Optional.of(OutboxEmails.refusal())));
    mailed(new Outcome.Uncertain(OutboxEmails.refusal()));
    mailed(OutboxEmails.retryAt(OutboxEmails.soon(Duration.ofHours(1))));
    add();
    transactions().inTransaction(() -> outbox().holdQueued(HeldReason.NOT_CONFIGURED, 9));

    assertThat(state()).contains(MailboxState.WORKING);
  }

  private Optional<MailboxState> state() {
    return Optional.ofNullable(mailboxes().of(List.of(ADA)).get(ADA));
  }

  private void add() {
    transactions().inTransaction(() -> outbox().add(OutboxEmails.reset(number.incrementAndGet())));
  }

  private void mailed(Outcome outcome) {
    add();
    transactions()
        .inTransaction(() -> {
          var claimed = outbox().claim(1, Duration.ofMinutes(1)).getFirst();
          outbox().complete(List.of(OutboxEmails.report(claimed, outcome)));
        });
  }
}
