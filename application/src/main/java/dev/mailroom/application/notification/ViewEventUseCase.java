package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.Events;
import dev.mailroom.application.notification.port.Notices;
import dev.mailroom.domain.notification.Event;
import java.util.List;
import java.util.Optional;

/** {@link ViewEvent}. */
public final class ViewEventUseCase implements ViewEvent {

  private final Events events;
  private final Notices notices;

  public ViewEventUseCase(Events events, Notices notices) {
    this.events = events;
    this.notices = notices;
  }

  @Override
  public Optional<Told> view(Query query) {
    return events.find(query.company(), query.event()).map(event -> told(event, query));
  }

  /** One more than asked for tells whether more follow. */
  private Told told(Event event, Query query) {
    var found = notices.ofEvent(event.id(), query.after(), query.size() + 1);
    boolean more = found.size() > query.size();
    var entries = more ? found.subList(0, query.size()) : found;
    return new Told(event, entries, more ? last(entries) : Optional.empty());
  }

  private static Optional<dev.mailroom.domain.notification.NotificationId> last(
      List<Entry> entries) {
    return Optional.of(entries.getLast().id());
  }
}
