package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.Inbox;
import java.util.List;
import java.util.Optional;

/** {@link ListNotifications}. */
public final class ListNotificationsUseCase implements ListNotifications {

  private final Inbox inbox;

  public ListNotificationsUseCase(Inbox inbox) {
    this.inbox = inbox;
  }

  /** One more than asked for tells whether there is another page. */
  @Override
  public Found list(Query query) {
    var shelf = new Inbox.Shelf(query.reader(), query.company());
    var rows = inbox.page(shelf, query.unreadOnly(), query.after(), query.size() + 1);
    var unread = inbox.countUnread(shelf);
    return rows.size() > query.size()
        ? found(rows.subList(0, query.size()), unread)
        : new Found(rows, unread, Optional.empty());
  }

  private static Found found(List<Row> page, long unread) {
    return new Found(page, unread, Optional.of(page.getLast().id()));
  }
}
