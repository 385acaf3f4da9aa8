package dev.mailroom.application.notification.port;

import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import java.time.Instant;
import java.util.Optional;

/** What happened in companies. */
public interface Events {

  void add(Event event);

  /** Empty when the company has no such event. */
  Optional<Event> find(CompanyId company, EventId id);

  /** Forgets what happened before then, and who was told; answers how many events. */
  int removeBefore(Instant time);
}
