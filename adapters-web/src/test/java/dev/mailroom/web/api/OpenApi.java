package dev.mailroom.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.yaml.snakeyaml.Yaml;

/**
 * The document at {@code /api/openapi.yaml}. Values are held against the part of JSON Schema that
 * it uses, and a field that it does not describe is wrong.
 */
final class OpenApi {

  private final JsonNode root;

  OpenApi(String yaml) {
    this.root = JsonMapper.builder().build().valueToTree(new Yaml().load(yaml));
  }

  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** Method and path of each operation: {@code GET /api/v1/company}. */
  List<String> operations() {
    var all = new ArrayList<String>();
    root.path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method ->
                    all.add(method.toUpperCase(Locale.ROOT) + " /api/v1" + path.getKey())));
    return all;
  }

  JsonNode operation(String route) {
    var parts = route.split(" /api/v1", 2);
    return root.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  /** What is wrong with an answer, by the document; empty when nothing is. */
  List<String> wrongIn(String route, HttpResponse<String> response) {
    var described =
        resolved(operation(route).path("responses").path(Integer.toString(response.statusCode())));
    var type = response.headers().firstValue("Content-Type").orElse("");
    var schema = described.path("content").path(type).path("schema");
    return schema.isMissingNode()
        ? List.of(response.statusCode() + " " + type + " is not described for " + route)
        : wrongIn(Client.json(response), schema);
  }

  List<String> wrongIn(JsonNode value, JsonNode schema) {
    var wrong = new ArrayList<String>();
    check(value, schema, "", wrong);
    return wrong;
  }

  /** The thing itself where a reference stands. */
  JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").textValue();
    return reference == null ? node : resolved(root.at(reference.substring(1)));
  }

  private void check(JsonNode value, JsonNode described, String where, List<String> wrong) {
    var schema = resolved(described);
    if (!isOfType(value, schema.path("type").asText())) {
      wrong.add(where + " is no " + schema.path("type").asText());
    }
    if (schema.has("enum") && !contains(schema.path("enum"), value)) {
      wrong.add(where + " is none of " + schema.path("enum"));
    }
    if (!fits(value.asText(), schema.path("format").asText())) {
      wrong.add(where + " is no " + schema.path("format").asText());
    }
    schema
        .path("required")
        .forEach(name -> {
          if (!value.has(name.textValue())) {
            wrong.add(where + "/" + name.textValue() + " is missing");
          }
        });
    value
        .properties()
        .forEach(field -> {
          var property = schema.path("properties").path(field.getKey());
          check(field.getValue(), property, where + "/" + field.getKey(), wrong);
        });
    value
        .elements()
        .forEachRemaining(item -> {
          if (value.isArray()) {
            check(item, schema.path("items"), where + "/-", wrong);
          }
        });
  }

  private static boolean isOfType(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      default -> false;
    };
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    var found = new ArrayList<JsonNode>();
    list.forEach(found::add);
    return found.contains(value);
  }

  private static boolean fits(String text, String format) {
    return switch (format) {
      case "uuid" -> parses(() -> UUID.fromString(text));
      case "date-time" -> parses(() -> Instant.parse(text));
      default -> true;
    };
  }

  private static boolean parses(Runnable parse) {
    try {
      parse.run();
      return true;
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  /** The example of a media type with its schema, wherever one stands. */
  List<Example> examples() {
    return examples(root, "", new ArrayList<>());
  }

  /** One example; {@code where} is its pointer. */
  record Example(String where, JsonNode value, JsonNode schema) {}

  private static List<Example> examples(JsonNode node, String where, List<Example> found) {
    if (node.has("example") && node.has("schema")) {
      found.add(new Example(where, node.path("example"), node.path("schema")));
    }
    node.properties().forEach(it -> examples(it.getValue(), where + "/" + it.getKey(), found));
    return found;
  }

  /** The texts of a list of the document. */
  List<String> texts(String pointer) {
    return root.at(pointer).valueStream().map(JsonNode::asText).toList();
  }
}
