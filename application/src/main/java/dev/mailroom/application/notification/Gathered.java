package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.Listeners.Listener;
import dev.mailroom.application.notification.port.Notices.Waiting;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.notification.Actor;
import dev.mailroom.domain.notification.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What goes to one person in one digest, the newest first; {@code day} on their calendar. */
record Gathered(Company company, Listener person, List<Waiting> items, LocalDate day) {

  /** Who did it all, if it was one. */
  Optional<Actor> onlyActor() {
    return only(Event::actor);
  }

  /** Where it all happened, if it was one place. */
  Optional<String> onlyThread() {
    return only(Event::thread);
  }

  private <T> Optional<T> only(Function<Event, Optional<T>> of) {
    var met = items.stream().map(item -> of.apply(item.event())).distinct().limit(2).toList();
    return met.size() == 1 ? met.getFirst() : Optional.empty();
  }
}
