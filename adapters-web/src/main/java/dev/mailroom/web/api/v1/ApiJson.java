package dev.mailroom.web.api.v1;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mailroom.application.notification.NotifyPeople.Problem;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.web.api.ApiProblem.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Things that several answers show, as JSON. What is not there is left out. */
final class ApiJson {

  private ApiJson() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static void put(ObjectNode node, String name, Optional<Instant> at) {
    at.ifPresent(time -> node.put(name, time.toString()));
  }

  static void putId(ObjectNode node, String name, Optional<UUID> id) {
    id.ifPresent(found -> node.put(name, found.toString()));
  }

  static void next(ObjectNode node, Optional<NotificationId> next) {
    putId(node, "next", next.map(NotificationId::value));
  }

  static ObjectNode place(Place place) {
    return object().put("key", place.key()).put("title", place.title()).put("url", place.url());
  }

  static ObjectNode event(Event event) {
    var node =
        object()
            .put("id", event.id().value().toString())
            .put("kind", event.kind().code())
            .put("category", event.kind().category().code())
            .put("title", event.title())
            .put("body", event.body())
            .put("link", event.link())
            .put("at", event.at().toString())
            .put("expiresAt", event.expiresAt().toString());
    event
        .actor()
        .ifPresent(actor -> {
          var who = node.putObject("actor").put("name", actor.name().value());
          actor.account().ifPresent(account -> who.put("person", account.value().toString()));
        });
    event.place().ifPresent(place -> node.set("place", place(place)));
    event.locale().ifPresent(locale -> node.put("locale", locale.toLanguageTag()));
    return node;
  }

  static List<Fault> faults(List<Problem> problems) {
    return faults("", problems);
  }

  /** {@code at}: where in the body the thing stands that the problems are of. */
  static List<Fault> faults(String at, List<Problem> problems) {
    return problems.stream().map(it -> new Fault(at + it.field(), it.text())).toList();
  }
}
