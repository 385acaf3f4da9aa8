package dev.mailroom.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a call is answered. */
public record ApiAnswer(int status, Optional<JsonNode> body, Map<String, String> headers) {

  public ApiAnswer {
    headers = Map.copyOf(headers);
  }

  public static ApiAnswer ok(JsonNode body) {
    return new ApiAnswer(200, Optional.of(body), Map.of());
  }

  /** Committed, and done later. */
  public static ApiAnswer accepted(JsonNode body) {
    return new ApiAnswer(202, Optional.of(body), Map.of());
  }

  /** Done, with nothing to say. */
  public static ApiAnswer done() {
    return new ApiAnswer(204, Optional.empty(), Map.of());
  }

  public ApiAnswer header(String name, String value) {
    var more = new TreeMap<>(headers);
    more.put(name, value);
    return new ApiAnswer(status, body, more);
  }

  /** Says that this is what the same call was answered before. */
  public ApiAnswer replayed(boolean before) {
    return before ? header("Idempotency-Replayed", "true") : this;
  }
}
