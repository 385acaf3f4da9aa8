package dev.mailroom.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.persistence.FreshDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What runs at every event and every few seconds reads no table whole, whatever has gathered. */
class NotificationPlansTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final UUID COMPANY = new UUID(0, 1);
  private static final UUID PERSON = new UUID(0, 2);
  private static final UUID EVENT = new UUID(0, 3);

  /**
   * 2,000 people with ten notifications each, of which one waits; a batch for every one of them.
   */
  @BeforeEach
  void twenty_thousand_notifications() throws SQLException {
    FRESH.run(
        """
        INSERT INTO companies (id, name, slug, created_at) VALUES ('%1$s', 'Acme', 'acme', now());
        INSERT INTO accounts (id, email, name, password, site_role, status, created_at)
        SELECT CASE n WHEN 2 THEN '%2$s' ELSE gen_random_uuid() END, 'p' || n || '@example.com', 'Person ' || n, 'x', 'person',
          'active', now() FROM generate_series(1, 2000) AS n;
        INSERT INTO events (id, company_id, kind, title, body, link, at, expires_at)
        SELECT CASE n WHEN 3 THEN '%3$s' ELSE gen_random_uuid() END, '%1$s', 'comment.added', 'Title ' || n, 'Body', 'https://x', now(),
          now() FROM generate_series(1, 10) AS n;
        INSERT INTO notifications (id, event_id, company_id, account_id, recipient, decision, reason,
          listed, waiting)
        SELECT gen_random_uuid(), events.id, '%1$s', accounts.id, accounts.email, 'in_batch',
          'everyone', true, events.title = 'Title 1' FROM accounts, events;
        INSERT INTO batches (account_id, company_id, decision, opened_at, leaves_at)
        SELECT id, '%1$s', 'in_batch', now(), now() + interval '1 s' * row_number() OVER ()
        FROM accounts;
        """
            .formatted(COMPANY, PERSON, EVENT));
    FRESH.vacuum();
  }

  @Test
  void what_is_due_is_found_by_its_time() {
    assertThat(plan(DbBatches.DUE, Map.of("now", Instant.now(), "max", 500)))
        .contains("batches_due");
  }

  @Test
  void what_waits_for_a_batch_is_found_by_its_reader() {
    Map<String, Object> batch =
        Map.of("account", PERSON, "company", COMPANY, "decision", "in_batch", "size", 100);

    assertThat(plan(DbNotices.WAITING, batch)).contains("notifications_waiting");
    assertThat(plan(DbNotices.WAITING_FOR, Map.of("account", PERSON, "size", 100)))
        .contains("notifications_waiting");
  }

  @Test
  void the_last_of_a_reader_are_found_under_the_bell() {
    assertThat(plan(DbNotices.LAST, Map.of("account", PERSON, "size", 10)))
        .contains("notifications_bell");
  }

  @Test
  void who_was_told_of_an_event_is_read_in_pages() {
    assertThat(plan(DbNotices.OF_EVENT, Map.of("event", EVENT, "after", EVENT, "size", 100)))
        .contains("notifications_event");
  }

  private static String plan(String query, Map<String, Object> values) {
    var statement = FRESH.database().sql("EXPLAIN " + query);
    values.forEach(statement::with);
    var plan = String.join("\n", statement.list(row -> row.text("QUERY PLAN")));
    assertThat(plan).doesNotContain("Seq Scan on notifications", "Seq Scan on batches");
    return plan;
  }
}
