package dev.mailroom.application.notification.port;

import dev.mailroom.application.notification.ListNotifications.Row;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What stands under people's bells. */
public interface Inbox {

  /**
   * Whose, and of which of their companies; empty for all. A company counts while the reader
   * belongs to it.
   */
  record Shelf(AccountId reader, Optional<CompanyId> company) {}

  /** The newest first, after the given one. */
  List<Row> page(Shelf shelf, boolean unreadOnly, Optional<NotificationId> after, int size);

  /** Asked for with every page of the panel. */
  long countUnread(Shelf shelf);

  Optional<Row> find(Shelf shelf, NotificationId id);

  /** Keeps when it was read first; false when it is not there. */
  boolean read(Shelf shelf, NotificationId id, Instant now);

  /** False when it is not there. */
  boolean unread(Shelf shelf, NotificationId id);

  void readAll(Shelf shelf, Instant now);
}
