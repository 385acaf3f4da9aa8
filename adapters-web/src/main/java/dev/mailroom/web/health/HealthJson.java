package dev.mailroom.web.health;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The answer in JSON: {@code {"status":"UP","checks":[{"name":...,"status":...,"data":{}}]}}. */
final class HealthJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private HealthJson() {}

  static String of(boolean up, Map<HealthCheck, HealthCheck.State> states) {
    var answer = NODES.objectNode().put("status", word(up));
    var list = answer.putArray("checks");
    states.forEach((check, state) -> list.add(one(check, state)));
    return answer.toString();
  }

  private static ObjectNode one(HealthCheck check, HealthCheck.State state) {
    var node = NODES.objectNode().put("name", check.name()).put("status", word(state.up()));
    var data = node.putObject("data");
    new TreeMap<>(state.details()).forEach(data::put);
    return node;
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }
}
