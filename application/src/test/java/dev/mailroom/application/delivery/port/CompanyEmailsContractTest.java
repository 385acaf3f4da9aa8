package dev.mailroom.application.delivery.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.ViewEmail.Attempt;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link CompanyEmails} says of an outbox. */
public abstract class CompanyEmailsContractTest {

  private static final CompanyId HARBOUR = new CompanyId(Cast.id(101));
  private static final CompanyId QUILL = new CompanyId(Cast.id(102));

  protected abstract Transactions transactions();

  protected abstract Outbox outbox();

  protected abstract CompanyEmails emails();

  /** Makes the email be of an invitation of the company. */
  protected abstract void byInvitation(CompanyId company, EmailId email);

  /** Makes the email be of a notification of the company. */
  protected abstract void byNotification(CompanyId company, EmailId email);

  @Test
  void the_mail_of_an_invitation_is_the_companys_and_no_others() {
    add(1);
    byInvitation(HARBOUR, OutboxEmails.id(1));

    var found = emails().find(HARBOUR, OutboxEmails.id(1)).orElseThrow();

    assertThat(found.id()).isEqualTo(OutboxEmails.id(1));
    assertThat(found.kind()).isEqualTo("password-reset");
    assertThat(found.standing().state()).isEqualTo(EmailState.QUEUED);
    assertThat(found.attempts()).isEmpty();
    assertThat(emails().find(QUILL, OutboxEmails.id(1))).isEmpty();
  }

  @Test
  void so_is_the_mail_of_a_notification() {
    add(1);
    byNotification(HARBOUR, OutboxEmails.id(1));

    assertThat(emails().find(HARBOUR, OutboxEmails.id(1))).isPresent();
    assertThat(emails().find(QUILL, OutboxEmails.id(1))).isEmpty();
  }

  @Test
  void mail_that_no_company_caused_is_nobodys() {
    add(1);

    assertThat(emails().find(HARBOUR, OutboxEmails.id(1))).isEmpty();
  }

  @Test
  void what_the_outbox_does_not_know_is_not_there() {
    byInvitation(HARBOUR, OutboxEmails.id(1));

    assertThat(emails().find(HARBOUR, OutboxEmails.id(1))).isEmpty();
  }

  @Test
  void each_attempt_is_told_in_order_with_the_servers_words() {
    add(1);
    byInvitation(HARBOUR, OutboxEmails.id(1));
    complete(OutboxEmails.retryAt(Instant.EPOCH));
    complete(OutboxEmails.sent());

    var attempts = emails().find(HARBOUR, OutboxEmails.id(1)).orElseThrow().attempts();

    assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2);
    assertThat(attempts)
        .extracting(Attempt::state)
        .containsExactly(EmailState.QUEUED, EmailState.SENT);
    assertThat(attempts.getFirst().failure()).contains(OutboxEmails.refusal());
    assertThat(attempts.getFirst().reply()).isEmpty();
    assertThat(attempts.getFirst().took()).isEqualTo(Duration.ofMillis(250));
    assertThat(attempts.getLast().reply().orElseThrow().code()).isEqualTo(250);
    assertThat(attempts.getLast().failure()).isEmpty();
  }

  private void add(int number) {
    transactions().inTransaction(() -> outbox().add(OutboxEmails.reset(number)));
  }

  private void complete(Outcome outcome) {
    transactions()
        .inTransaction(() -> {
          var claimed = outbox().claim(1, Duration.ofMinutes(1)).getFirst();
          outbox().complete(List.of(OutboxEmails.report(claimed, outcome)));
        });
  }
}
