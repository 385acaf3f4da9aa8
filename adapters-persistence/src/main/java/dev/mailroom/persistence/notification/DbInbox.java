package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.port.Inbox;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link Inbox} in the table {@code notifications}. */
public final class DbInbox implements Inbox {

  private static final String ON_SHELF =
      """
       WHERE notifications.account_id = CAST(:reader AS uuid) AND notifications.listed
        AND notifications.company_id IN (
          SELECT company_id FROM members
          WHERE account_id = CAST(:reader AS uuid) AND removed_at IS NULL
            AND company_id = COALESCE(CAST(:company AS uuid), company_id))
      """;

  private static final String UNREAD = " AND notifications.read_at IS NULL";

  private static final String ROWS =
      "SELECT notifications.id, notifications.read_at, companies.name AS company_name, "
          + EventRows.COLUMNS
          + """
           FROM notifications JOIN events ON events.id = notifications.event_id
            JOIN companies ON companies.id = notifications.company_id
          """
          + ON_SHELF;

  private static final String NEXT =
      """
       AND notifications.id
          < COALESCE(CAST(:after AS uuid), CAST('ffffffff-ffff-ffff-ffff-ffffffffffff' AS uuid))
      ORDER BY notifications.id DESC LIMIT :size
      """;

  static final String PAGE = ROWS + NEXT;
  static final String UNREAD_PAGE = ROWS + UNREAD + NEXT;
  static final String COUNT =
      "SELECT count(*) AS n FROM (SELECT 1 FROM notifications"
          + ON_SHELF
          + UNREAD
          + " LIMIT :most) AS unread";

  private static final String ONE = " AND notifications.id = CAST(:id AS uuid)";

  private final Database database;

  public DbInbox(Database database) {
    this.database = database;
  }

  @Override
  public List<Entry> page(
      Shelf shelf, boolean unreadOnly, Optional<NotificationId> after, int size) {
    return on(shelf, unreadOnly ? UNREAD_PAGE : PAGE)
        .with("after", after.map(NotificationId::value))
        .with("size", size)
        .list(DbInbox::row);
  }

  @Override
  public long countUnread(Shelf shelf, int most) {
    return on(shelf, COUNT).with("most", most).first(row -> row.number("n")).orElse(0L);
  }

  @Override
  public Optional<Entry> find(Shelf shelf, NotificationId id) {
    return on(shelf, ROWS + ONE).with("id", id.value()).first(DbInbox::row);
  }

  @Override
  public boolean read(Shelf shelf, NotificationId id, Instant now) {
    return on(shelf, "UPDATE notifications SET read_at = COALESCE(read_at, :now)" + ON_SHELF + ONE)
            .with("id", id.value())
            .with("now", now)
            .write()
        > 0;
  }

  @Override
  public boolean unread(Shelf shelf, NotificationId id) {
    return on(shelf, "UPDATE notifications SET read_at = NULL" + ON_SHELF + ONE)
            .with("id", id.value())
            .write()
        > 0;
  }

  /** Held in the order of ids, as whoever closes a batch holds its items. */
  @Override
  public void readAll(Shelf shelf, Instant now) {
    on(
            shelf,
            "WITH held AS MATERIALIZED (SELECT id FROM notifications"
                + ON_SHELF
                + UNREAD
                + """
                 ORDER BY id FOR UPDATE)
                UPDATE notifications SET read_at = :now WHERE id IN (SELECT id FROM held)
                """)
        .with("now", now)
        .write();
  }

  private Sql on(Shelf shelf, String statement) {
    return database
        .sql(statement)
        .with("reader", shelf.reader().value())
        .with("company", shelf.company().map(CompanyId::value));
  }

  private static Entry row(Row row) {
    return new Entry(
        new NotificationId(row.id("id")),
        row.text("company_name"),
        EventRows.event(row),
        row.optionalInstant("read_at"));
  }
}
