package dev.mailroom.persistence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.delivery.port.OutboxEmails;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbOutboxTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Database database = FRESH.database();
  private final DbOutbox outbox = new DbOutbox(database, Keys.cipher(), () -> {});

  @Test
  void a_payload_is_encrypted_while_it_is_needed() {
    add(1);

    byte[] stored =
        database.sql("SELECT payload FROM emails").first(row -> row.bytes("payload")).orElseThrow();

    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("reset-password");
  }

  @Test
  void a_payload_is_erased_on_every_terminal_state_and_kept_on_others() {
    for (Outcome end : OutboxEmails.ends()) {
      int number = 1 + OutboxEmails.ends().indexOf(end);
      add(number);
      complete(end);
      assertThat(hasPayload(number)).as("%s", end).isFalse();
    }
    add(20);
    complete(OutboxEmails.held());
    assertThat(hasPayload(20)).isTrue();
    add(21);
    complete(OutboxEmails.retryAt(OutboxEmails.soon(LEASE)));
    assertThat(hasPayload(21)).isTrue();
  }

  @Test
  void a_withdrawn_payload_is_erased_unless_a_worker_holds_it() {
    add(1);
    database.inTransaction(() -> outbox.add(OutboxEmails.linked(2)));
    database.inTransaction(() -> outbox.withdraw(OutboxEmails.link(2)));
    database.inTransaction(() -> outbox.add(OutboxEmails.linked(3)));
    database.inTransaction(() -> outbox.claim(9, LEASE));
    database.inTransaction(() -> outbox.withdraw(OutboxEmails.link(3)));

    assertThat(hasPayload(1)).isTrue();
    assertThat(hasPayload(2)).isFalse();
    assertThat(hasPayload(3)).isTrue();
  }

  @Test
  void an_attempt_is_kept_with_its_reply_or_failure_and_stages() {
    add(1);
    complete(OutboxEmails.resendAt(OutboxEmails.soon(Duration.ZERO)));
    complete(OutboxEmails.sent());

    List<String> attempts =
        database
            .sql(
                """
                SELECT attempt || ' ' || state || ' ' || route || ' ' || took_ms || ' '
                  || (stages -> 0 ->> 'stage') || ' '
                  || coalesce(reply ->> 'code', failure ->> 'kind') AS line
                FROM attempts ORDER BY attempt
                """)
            .list(row -> row.text("line"));

    assertThat(attempts)
        .containsExactly(
            "1 queued smtp.example.com 250 CONNECT RECIPIENT_REFUSED",
            "2 sent smtp.example.com 250 CONNECT 250");
  }

  @Test
  void a_payload_that_does_not_open_keeps_no_other_email_waiting() {
    add(1);
    database.inTransaction(() -> {
      database.sql("UPDATE emails SET payload = decode('00', 'hex')").write();
    });
    add(2);

    List<ClaimedEmail> claimed = database.inTransaction(() -> outbox.claim(9, LEASE));

    assertThat(claimed).extracting(it -> it.email().id()).containsExactly(OutboxEmails.id(2));
  }

  @Test
  void a_thousand_emails_are_added_by_one_statement() {
    List<OutboxEmail> thousand = IntStream.range(0, 1000).mapToObj(OutboxEmails::reset).toList();

    database.inTransaction(() -> outbox.addAll(thousand));

    var rowsAndCommands =
        database
            .sql(
                "SELECT count(*) AS all_rows, count(DISTINCT CAST(cmin AS text)) AS commands FROM emails")
            .first(row -> List.of(row.number("all_rows"), row.number("commands")));
    assertThat(rowsAndCommands).contains(List.of(1000L, 1L));
  }

  @Test
  void claiming_reads_the_index_of_due_mail_and_not_the_table() {
    String plan =
        String.join(
            "\n",
            database
                .sql(
                    """
                    EXPLAIN SELECT id FROM emails
                    WHERE lane = 0 AND state IN ('queued', 'sending')
                      AND claimable_at <= statement_timestamp()
                    ORDER BY claimable_at LIMIT 10
                    """)
                .list(row -> row.text("QUERY PLAN")));

    assertThat(plan).contains("emails_due");
  }

  private void add(int number) {
    database.inTransaction(() -> outbox.add(OutboxEmails.reset(number)));
  }

  private void complete(Outcome outcome) {
    database.inTransaction(() -> {
      ClaimedEmail claimed = outbox.claim(1, LEASE).getFirst();
      assertThat(outbox.complete(List.of(OutboxEmails.report(claimed, outcome)))).hasSize(1);
    });
  }

  private boolean hasPayload(int number) {
    EmailId id = OutboxEmails.id(number);
    return database
        .sql("SELECT payload IS NOT NULL AS there FROM emails WHERE id = CAST(:id AS uuid)")
        .with("id", id.value())
        .first(row -> row.flag("there"))
        .orElseThrow();
  }
}
