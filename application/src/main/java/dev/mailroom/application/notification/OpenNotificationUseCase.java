package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.Inbox;
import dev.mailroom.application.notification.port.Inbox.Shelf;
import java.util.Optional;

/** {@link OpenNotification}. */
public final class OpenNotificationUseCase implements OpenNotification {

  private final Inbox inbox;
  private final MarkRead markRead;

  public OpenNotificationUseCase(Inbox inbox, MarkRead markRead) {
    this.inbox = inbox;
    this.markRead = markRead;
  }

  @Override
  public Optional<String> open(Command command) {
    var found = inbox.find(new Shelf(command.reader(), Optional.empty()), command.id());
    found.ifPresent(entry ->
        markRead.mark(
            new MarkRead.Command(
                command.reader(), Optional.empty(), new MarkRead.What.Read(entry.id()))));
    return found.map(entry -> entry.event().link());
  }
}
