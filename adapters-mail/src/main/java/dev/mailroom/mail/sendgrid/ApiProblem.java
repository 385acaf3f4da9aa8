package dev.mailroom.mail.sendgrid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the API had against a request: {@code {"errors":[{"message":...,"field":...}]}}. */
record ApiProblem(List<Item> items) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** {@code field} is empty when the problem is with none. */
  record Item(String message, String field) {}

  ApiProblem {
    items = List.copyOf(items);
  }

  /** Reads anything: what is not the API's JSON is its own message. */
  static ApiProblem read(String body) {
    try {
      var errors = JSON.readTree(body.getBytes(UTF_8)).path("errors");
      if (errors.isArray() && !errors.isEmpty()) {
        return new ApiProblem(
            StreamSupport.stream(errors.spliterator(), false).map(ApiProblem::item).toList());
      }
    } catch (IOException e) {
      // a proxy's error page, for one
    }
    return new ApiProblem(List.of(new Item(body.strip(), "")));
  }

  private static Item item(JsonNode error) {
    return new Item(error.path("message").asText(""), error.path("field").asText(""));
  }

  String words() {
    return items.stream().map(Item::message).collect(Collectors.joining("\n"));
  }

  boolean concerns(String fieldPart) {
    return items.stream().anyMatch(item -> item.field().contains(fieldPart));
  }
}
