package dev.mailroom.web.api.v1;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** What every answer is made of. What is not there is left out. */
final class ApiJson {

  private ApiJson() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static void put(ObjectNode node, String name, Optional<Instant> at) {
    at.ifPresent(time -> node.put(name, time.toString()));
  }
}
