package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link Events} in memory. */
public final class InMemoryEvents implements Events {

  private final InMemoryTable<EventId, Event> table;

  public InMemoryEvents(InMemoryTransactions transactions) {
    this.table = transactions.table();
  }

  @Override
  public void add(Event event) {
    table.put(event.id(), event);
  }

  @Override
  public Optional<Event> find(CompanyId company, EventId id) {
    return table.find(id).filter(event -> event.company().equals(company));
  }

  @Override
  public int removeBefore(Instant time) {
    return table.removeIf(event -> event.at().isBefore(time));
  }

  boolean has(EventId id) {
    return table.find(id).isPresent();
  }

  /** All of them, for tests to look at. */
  public List<Event> rows() {
    return table.rows();
  }

  Event row(EventId id) {
    return table.find(id).orElseThrow();
  }
}
