package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.EventSentences;
import dev.mailroom.application.notification.port.Inbox;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.notification.NotificationId;
import java.util.List;
import java.util.Optional;

/** {@link ListNotifications}. */
public final class ListNotificationsUseCase implements ListNotifications {

  private final Inbox inbox;
  private final OwnLanguage languages;
  private final EventSentences sentences;

  public ListNotificationsUseCase(Inbox inbox, OwnLanguage languages, EventSentences sentences) {
    this.inbox = inbox;
    this.languages = languages;
    this.sentences = sentences;
  }

  /** One more than asked for tells whether there is another page. */
  @Override
  public Found list(Query query) {
    var shelf = new Inbox.Shelf(query.reader(), query.company());
    var entries = inbox.page(shelf, query.unreadOnly(), query.after(), query.size() + 1);
    var unread = inbox.countUnread(shelf, Integer.MAX_VALUE);
    boolean more = entries.size() > query.size();
    var page = more ? entries.subList(0, query.size()) : entries;
    var next = more ? Optional.of(page.getLast().id()) : Optional.<NotificationId>empty();
    return new Found(told(query.reader(), page), unread, next);
  }

  private List<Row> told(AccountId reader, List<Inbox.Entry> entries) {
    var language = languages.of(reader);
    return entries.stream()
        .map(it ->
            new Row(
                it.id(),
                it.company(),
                it.event(),
                sentences.say(it.event(), language.apply(it.event())),
                it.readAt()))
        .toList();
  }
}
