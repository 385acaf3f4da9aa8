package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What stands under a person's bell, the newest first. */
public interface ListNotifications {

  int PAGE_SIZE = 30;

  Found list(Query query);

  /**
   * Which of them.
   *
   * @param company empty for those of all the person's companies
   * @param after the last one of the page before
   */
  record Query(
      AccountId reader,
      Optional<CompanyId> company,
      boolean unreadOnly,
      Optional<NotificationId> after,
      int size) {}

  /** {@code unread} counts all unread ones, on any page; {@code next} while more follow. */
  record Found(List<Row> rows, long unread, Optional<NotificationId> next) {
    public Found {
      rows = List.copyOf(rows);
    }
  }

  /** One of them; {@code company} by name, {@code sentence} in the reader's language. */
  record Row(
      NotificationId id,
      String company,
      Event event,
      Sentence sentence,
      Optional<Instant> readAt) {}
}
