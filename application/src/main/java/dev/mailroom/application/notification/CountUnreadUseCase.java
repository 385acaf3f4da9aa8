package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.Inbox;
import dev.mailroom.domain.account.AccountId;
import java.util.Optional;

/** {@link CountUnread}. */
public final class CountUnreadUseCase implements CountUnread {

  private final Inbox inbox;

  public CountUnreadUseCase(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public long count(AccountId reader) {
    return inbox.countUnread(new Inbox.Shelf(reader, Optional.empty()), MOST);
  }
}
