package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.ViewEvent;
import dev.mailroom.application.notification.port.Notices;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Unheard;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@link Notices} in the table {@code notifications}. */
public final class DbNotices implements Notices {

  static final String ITEMS =
      "SELECT notifications.id, notifications.reason, notifications.read_at, "
          + EventRows.excerpt(EXCERPT)
          + " FROM notifications JOIN events ON events.id = notifications.event_id ";

  static final String WAITING =
      ITEMS
          + """
          WHERE notifications.waiting AND notifications.account_id = CAST(:account AS uuid)
            AND notifications.company_id = CAST(:company AS uuid)
            AND notifications.decision = :decision
          ORDER BY notifications.id DESC LIMIT :size
          """;

  static final String WAITING_FOR =
      ITEMS
          + """
          WHERE notifications.waiting AND notifications.account_id = CAST(:account AS uuid)
          ORDER BY notifications.id DESC LIMIT :size
          """;

  static final String LAST =
      ITEMS
          + """
          WHERE notifications.listed AND notifications.account_id = CAST(:account AS uuid)
          ORDER BY notifications.id DESC LIMIT :size
          """;

  static final String OF_EVENT =
      """
      SELECT * FROM notifications
      WHERE event_id = CAST(:event AS uuid)
        AND id > COALESCE(CAST(:after AS uuid), CAST('00000000-0000-0000-0000-000000000000' AS uuid))
      ORDER BY id LIMIT :size
      """;

  private final Database database;

  public DbNotices(Database database) {
    this.database = database;
  }

  @Override
  public void addAll(List<Notice> notices) {
    var insert =
        database.sql(
            """
            INSERT INTO notifications (id, event_id, company_id, account_id, recipient, decision,
              untold, reason, leaves_at, listed, waiting, email_id, read_at)
            SELECT * FROM unnest(CAST(:id AS uuid[]), CAST(:event_id AS uuid[]),
              CAST(:company_id AS uuid[]), CAST(:account_id AS uuid[]), CAST(:recipient AS text[]),
              CAST(:decision AS text[]), CAST(:untold AS text[]), CAST(:reason AS text[]),
              CAST(:leaves_at AS timestamptz[]), CAST(:listed AS boolean[]),
              CAST(:waiting AS boolean[]), CAST(:email_id AS uuid[]), CAST(:read_at AS timestamptz[]))
            """);
    NoticeRows.COLUMNS.forEach((name, value) -> insert.with(name, column(notices, value)));
    insert.write();
  }

  @Override
  public List<ViewEvent.Entry> ofEvent(EventId event, Optional<NotificationId> after, int size) {
    return database
        .sql(OF_EVENT)
        .with("event", event.value())
        .with("after", after.map(NotificationId::value))
        .with("size", size)
        .list(NoticeRows::entry);
  }

  @Override
  public List<Waiting> waiting(Batch batch, int size) {
    return of(batch, WAITING).with("size", size).list(NoticeRows::item);
  }

  @Override
  public List<Waiting> waitingFor(AccountId person, int size) {
    return items(WAITING_FOR, person, size);
  }

  @Override
  public List<Waiting> lastOf(AccountId person, int size) {
    return items(LAST, person, size);
  }

  @Override
  public void leftIn(EmailId email, Batch batch) {
    of(
            batch,
            """
            UPDATE notifications SET waiting = false, email_id = CAST(:email AS uuid)
            WHERE waiting AND account_id = CAST(:account AS uuid)
              AND company_id = CAST(:company AS uuid) AND decision = :decision
            """)
        .with("email", email.value())
        .write();
  }

  @Override
  public void drop(Collection<NotificationId> notices, Unheard reason) {
    database
        .sql(
            """
            UPDATE notifications
            SET waiting = false, decision = 'untold', untold = :reason, leaves_at = NULL
            WHERE waiting AND id = ANY(CAST(:ids AS uuid[]))
            """)
        .with("ids", notices.stream().map(NotificationId::value).toList())
        .with("reason", reason)
        .write();
  }

  private List<Waiting> items(String query, AccountId person, int size) {
    return database
        .sql(query)
        .with("account", person.value())
        .with("size", size)
        .list(NoticeRows::item);
  }

  private Sql of(Batch batch, String statement) {
    return database
        .sql(statement)
        .with("account", batch.account().value())
        .with("company", batch.company().value())
        .with("decision", batch.sort());
  }

  private static List<Optional<?>> column(List<Notice> notices, Function<Notice, Optional<?>> of) {
    return notices.stream().<Optional<?>>map(of).toList();
  }
}
