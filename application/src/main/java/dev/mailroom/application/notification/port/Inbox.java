package dev.mailroom.application.notification.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Event;
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

  /** One notification; {@code company} by name. */
  record Entry(NotificationId id, String company, Event event, Optional<Instant> readAt) {}

  /** The newest first, after the given one. */
  List<Entry> page(Shelf shelf, boolean unreadOnly, Optional<NotificationId> after, int size);

  /** Counts no further than {@code most}. */
  long countUnread(Shelf shelf, int most);

  Optional<Entry> find(Shelf shelf, NotificationId id);

  /** Keeps when it was read first; false when it is not there. */
  boolean read(Shelf shelf, NotificationId id, Instant now);

  /** False when it is not there. */
  boolean unread(Shelf shelf, NotificationId id);

  void readAll(Shelf shelf, Instant now);
}
