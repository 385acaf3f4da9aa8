package dev.mailroom.persistence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.company.port.Mailboxes;
import dev.mailroom.application.company.port.MailboxesContractTest;
import dev.mailroom.application.delivery.port.Outbox;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.MailboxState;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbMailboxesTest extends MailboxesContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected Outbox outbox() {
    return new DbOutbox(FRESH.database(), Keys.cipher(), () -> {});
  }

  @Override
  protected Mailboxes mailboxes() {
    return new DbMailboxes(FRESH.database());
  }

  @Test
  void a_page_of_people_is_read_from_an_index_among_a_hundred_thousand_mails() throws SQLException {
    hundredThousandMails();
    var page = IntStream.range(0, 50).mapToObj(n -> "p" + n + "@example.com").toList();

    var plan =
        String.join(
            "\n",
            FRESH
                .database()
                .sql("EXPLAIN " + DbMailboxes.STATES)
                .with("addresses", page)
                .list(row -> row.text("QUERY PLAN")));

    assertThat(plan).contains("emails_recipient", "attempts_pkey").doesNotContain("Seq Scan");
    assertThat(mailboxes().of(page.stream().map(EmailAddress::new).toList()))
        .hasSize(50)
        .containsEntry(new EmailAddress("p7@example.com"), MailboxState.REFUSED)
        .containsEntry(new EmailAddress("p8@example.com"), MailboxState.WORKING);
  }

  /** Ten mails each to ten thousand people; one person in ten takes none. */
  private static void hundredThousandMails() throws SQLException {
    FRESH.run(
        """
        INSERT INTO emails (id, kind, recipient, locale, lane, state, queued_at, due_at, expires_at,
          claimable_at, attempt, finished_at)
        SELECT gen_random_uuid(), 'role-changed', 'p' || n % 10000 || '@example.com', 'en', 1,
          CASE n % 10 WHEN 7 THEN 'failed' ELSE 'sent' END, now(), now(), now(), now(), 1,
          now() - n * interval '1 second'
        FROM generate_series(1, 100000) AS n;
        INSERT INTO attempts (email_id, attempt, route, started_at, took_ms, state, stages, failure)
        SELECT id, 1, 'x', now(), 1, state, '[]',
          CASE state WHEN 'failed' THEN CAST('{"kind": "RECIPIENT_REFUSED"}' AS jsonb) END
        FROM emails;
        """);
    FRESH.vacuum();
  }
}
