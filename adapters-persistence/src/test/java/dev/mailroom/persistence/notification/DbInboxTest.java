package dev.mailroom.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Cast;
import dev.mailroom.application.notification.port.Inbox;
import dev.mailroom.application.notification.port.Inbox.Shelf;
import dev.mailroom.application.notification.port.InboxContractTest;
import dev.mailroom.application.notification.port.Stores;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.persistence.FreshDatabase;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbInboxTest extends InboxContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final Shelf BENS = new Shelf(Cast.ben().id(), Optional.empty());

  @Override
  protected Stores stores() {
    return DbStores.of(FRESH.database());
  }

  @Override
  protected Inbox inbox() {
    return new DbInbox(FRESH.database());
  }

  @Test
  void ten_thousand_notifications_of_one_person_are_paged_and_counted_from_an_index()
      throws SQLException {
    tenThousandOfBenAmongThoseOfOthers();
    var deep = at(9_000);

    assertThat(plan(DbInbox.PAGE, Optional.empty())).contains("notifications_bell");
    assertThat(plan(DbInbox.PAGE, deep))
        .contains("notifications_bell")
        .containsPattern("Index Cond: .*account_id = .* AND \\(id < ");
    assertThat(plan(DbInbox.UNREAD_PAGE, deep)).contains("notifications_unread");
    assertThat(plan(DbInbox.COUNT, Optional.empty()))
        .contains("Index Only Scan using notifications_unread");
    assertThat(inbox().page(BENS, false, deep.map(NotificationId::new), 30)).hasSize(30);
    assertThat(inbox().countUnread(BENS, 9_999)).isEqualTo(5_004);
  }

  @Test
  void the_bell_of_a_page_is_one_look_into_an_index_however_much_is_unread() throws SQLException {
    tenThousandOfBenAmongThoseOfOthers();

    var plan = analysed(DbInbox.COUNT, 100);

    assertThat(plan)
        .contains("Index Only Scan using notifications_unread", "Heap Fetches: 0")
        .containsPattern("actual rows=100(\\.00)? ")
        .doesNotContain("Seq Scan", "rows=5004");
    assertThat(inbox().countUnread(BENS, 100)).isEqualTo(100);
  }

  private static String analysed(String query, int most) {
    return String.join(
        "\n",
        FRESH
            .database()
            .sql("EXPLAIN (ANALYZE, TIMING OFF) " + query)
            .with("reader", Cast.ben().id().value())
            .with("company", Optional.empty())
            .with("most", most)
            .list(row -> row.text("QUERY PLAN")));
  }

  private static void tenThousandOfBenAmongThoseOfOthers() throws SQLException {
    FRESH.run(
        """
        INSERT INTO accounts (id, email, name, password, site_role, status, created_at)
        SELECT gen_random_uuid(), 'p' || n || '@example.com', 'Person ' || n, 'x', 'person',
          'active', now() FROM generate_series(1, 2000) AS n;
        INSERT INTO companies (id, name, slug, created_at)
        SELECT gen_random_uuid(), 'Company ' || n, 'company-' || n, now()
          FROM generate_series(1, 2000) AS n;
        INSERT INTO members (company_id, account_id, role, since)
        SELECT '%1$s', id, 'member', now() FROM accounts WHERE name LIKE 'Person %%';
        INSERT INTO events (id, company_id, kind, title, body, link, at, expires_at)
        SELECT gen_random_uuid(), '%1$s', 'comment.added', 'Title ' || n, 'Body', 'https://x', now(),
          now() FROM generate_series(1, 10000) AS n;
        INSERT INTO notifications (id, event_id, company_id, account_id, recipient, decision, reason,
          listed, waiting, read_at)
        SELECT gen_random_uuid(), id, company_id, '%2$s', 'ben@example.com', 'at_once', 'everyone',
          true, false, CASE WHEN row_number() OVER () %% 2 = 0 THEN now() END
        FROM (SELECT * FROM events WHERE title LIKE 'Title %%') AS events;
        INSERT INTO notifications (id, event_id, company_id, account_id, recipient, decision, reason,
          listed, waiting)
        SELECT gen_random_uuid(), events.id, events.company_id, accounts.id, accounts.email,
          'at_once', 'everyone', true, false
        FROM (SELECT *, row_number() OVER () %% 200 AS part FROM events) AS events
          JOIN (SELECT *, row_number() OVER () %% 200 AS part FROM accounts
            WHERE name LIKE 'Person %%') AS accounts USING (part);
        """
            .formatted(Stores.ACME.value(), Cast.ben().id().value()));
    FRESH.vacuum();
  }

  private static Optional<UUID> at(int offset) {
    return FRESH
        .database()
        .sql(
            """
            SELECT id FROM notifications WHERE account_id = CAST(:reader AS uuid)
            ORDER BY id DESC OFFSET :offset LIMIT 1
            """)
        .with("reader", Cast.ben().id().value())
        .with("offset", offset)
        .first(row -> row.id("id"));
  }

  private static String plan(String query, Optional<UUID> after) {
    var statement =
        FRESH
            .database()
            .sql("EXPLAIN " + query)
            .with("reader", Cast.ben().id().value())
            .with("company", Optional.empty());
    if (query.contains(":most")) {
      statement.with("most", 100);
    }
    if (query.contains(":after")) {
      statement.with("after", after).with("size", 31);
    }
    var plan = String.join("\n", statement.list(row -> row.text("QUERY PLAN")));
    assertThat(plan).doesNotContain("Seq Scan");
    return plan;
  }
}
