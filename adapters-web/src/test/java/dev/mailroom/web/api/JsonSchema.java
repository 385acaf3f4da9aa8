package dev.mailroom.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Holds values against schemas: the part of JSON Schema that our document uses, and no more, so
 * that nothing is let through because it is not understood. A field that is not described is wrong.
 */
final class JsonSchema {

  private static final Set<String> KNOWN =
      Set.of(
          "$ref",
          "type",
          "enum",
          "format",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "oneOf",
          "minItems",
          "maxItems",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "pattern",
          "description",
          "default",
          "example");

  private final JsonNode root;

  /** {@code root}: the document in which references lead somewhere. */
  JsonSchema(JsonNode root) {
    this.root = root;
  }

  /** What is wrong, each by its pointer; empty when nothing is. */
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
    requireKnown(schema);
    if (schema.has("oneOf")) {
      checkOneOf(value, schema.path("oneOf"), where, wrong);
      return;
    }
    var type = schema.path("type").asText();
    if (!isOfType(value, type)) {
      wrong.add(where + " is no " + type);
      return;
    }
    if (schema.has("enum") && !contains(schema.path("enum"), value)) {
      wrong.add(where + " is none of " + schema.path("enum"));
    }
    switch (type) {
      case "string" -> checkText(value.textValue(), schema, where, wrong);
      case "array" -> checkItems(value, schema, where, wrong);
      case "object" -> checkFields(value, schema, where, wrong);
      default -> checkNumber(value, schema, where, wrong);
    }
  }

  private static void requireKnown(JsonNode schema) {
    schema
        .fieldNames()
        .forEachRemaining(word -> {
          if (!KNOWN.contains(word)) {
            throw new AssertionError("a word of JSON Schema that is not checked: " + word);
          }
        });
  }

  private void checkOneOf(JsonNode value, JsonNode choices, String where, List<String> wrong) {
    long fitting = choices.valueStream().filter(choice -> wrongIn(value, choice).isEmpty()).count();
    if (fitting != 1) {
      wrong.add(where + " fits " + fitting + " of " + choices.size());
    }
  }

  private static void checkText(String text, JsonNode schema, String where, List<String> wrong) {
    int length = text.codePointCount(0, text.length());
    requireWithin(length, schema, "Length", where, wrong);
    if (schema.has("pattern") && !text.matches(schema.path("pattern").textValue())) {
      wrong.add(where + " is not like " + schema.path("pattern").textValue());
    }
    if (!fits(text, schema.path("format").asText())) {
      wrong.add(where + " is no " + schema.path("format").asText());
    }
  }

  private static void checkNumber(
      JsonNode value, JsonNode schema, String where, List<String> wrong) {
    if (value.asLong() < schema.path("minimum").asLong(Long.MIN_VALUE)
        || value.asLong() > schema.path("maximum").asLong(Long.MAX_VALUE)) {
      wrong.add(where + " is too small or too large");
    }
  }

  private void checkItems(JsonNode list, JsonNode schema, String where, List<String> wrong) {
    requireWithin(list.size(), schema, "Items", where, wrong);
    for (int i = 0; i < list.size(); i++) {
      check(list.get(i), schema.path("items"), where + "/" + i, wrong);
    }
  }

  private void checkFields(JsonNode object, JsonNode schema, String where, List<String> wrong) {
    schema
        .path("required")
        .forEach(name -> {
          if (!object.has(name.textValue())) {
            wrong.add(where + "/" + name.textValue() + " is missing");
          }
        });
    for (var field : object.properties()) {
      var at = where + "/" + field.getKey();
      var property = schema.path("properties").path(field.getKey());
      if (property.isMissingNode()) {
        wrong.add(at + " is not described");
      } else {
        check(field.getValue(), property, at, wrong);
      }
    }
  }

  private static void requireWithin(
      int size, JsonNode schema, String what, String where, List<String> wrong) {
    if (size < schema.path("min" + what).asInt(0)
        || size > schema.path("max" + what).asInt(Integer.MAX_VALUE)) {
      wrong.add(where + " is too short or too long");
    }
  }

  private static boolean isOfType(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      default -> throw new AssertionError("a type that is not checked: " + type);
    };
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    return list.valueStream().anyMatch(value::equals);
  }

  private static boolean fits(String text, String format) {
    return switch (format) {
      case "" -> true;
      case "uuid" -> parses(() -> UUID.fromString(text));
      case "date-time" -> parses(() -> Instant.parse(text));
      case "date" -> parses(() -> LocalDate.parse(text));
      case "uri" -> parses(() -> URI.create(text)) && URI.create(text).isAbsolute();
      case "email" -> text.matches("[^@\\s]+@[^@\\s]+");
      default -> throw new AssertionError("a format that is not checked: " + format);
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
}
