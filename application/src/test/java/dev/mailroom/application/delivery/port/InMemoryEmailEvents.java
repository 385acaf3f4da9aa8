package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.delivery.EmailEvent;
import dev.mailroom.domain.delivery.EmailId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@link EmailEvents} that a test can read. */
public final class InMemoryEmailEvents implements EmailEvents {

  private final List<EmailEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void record(EmailEvent event) {
    events.add(event);
  }

  public List<EmailEvent> all() {
    return List.copyOf(events);
  }

  public List<EmailEvent> of(EmailId email) {
    return events.stream().filter(event -> event.id().equals(email)).toList();
  }

  /** The log's words for what happened to an email, in order. */
  public List<String> codes(EmailId email) {
    return of(email).stream().map(event -> event.type().code()).toList();
  }
}
