package dev.mailroom.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The fields of one object. What is missing or of another type is complained of, and something
 * harmless is answered, so that reading goes on; a field that is null is missing.
 */
public final class JsonFields {

  private final JsonNode object;
  private final String pointer;
  private final Complaints complaints;
  private final Set<String> known = new HashSet<>();

  private JsonFields(JsonNode object, String pointer, Complaints complaints) {
    this.object = object;
    this.pointer = pointer;
    this.complaints = complaints;
    complaints.watch(this);
  }

  static JsonFields root(JsonNode body, Complaints complaints) {
    return of(body, "", complaints);
  }

  private static JsonFields of(JsonNode node, String pointer, Complaints complaints) {
    if (!node.isObject()) {
      complaints.add(pointer, "must be an object");
    }
    return new JsonFields(node, pointer, complaints);
  }

  /** A text that must be there. */
  public String text(String name) {
    return required(name, optionalText(name)).orElse("");
  }

  public Optional<String> optionalText(String name) {
    return field(name).map(node -> text(node, at(name)));
  }

  /** Objects, 1 to {@code most}. */
  public List<JsonFields> objects(String name, int most) {
    var nodes = nodes(name, most);
    return IntStream.range(0, nodes.size())
        .mapToObj(i -> of(nodes.get(i), at(name) + "/" + i, complaints))
        .toList();
  }

  /** One of several words; {@code usual} when it is missing. */
  public <T> T choice(String name, T usual, Function<String, Optional<T>> parse, String words) {
    var typed = optionalText(name);
    var value = typed.flatMap(parse);
    if (typed.isPresent() && value.isEmpty()) {
      complaints.add(at(name), "must be one of " + words);
    }
    return value.orElse(usual);
  }

  private boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** Complains of a field by what only its reader knows. */
  public void complain(String name, String detail) {
    complaints.add(at(name), detail);
  }

  void complainOfUnknown() {
    object
        .fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            complaints.add(at(name), "is no field of this object");
          }
        });
  }

  private List<JsonNode> nodes(String name, int most) {
    required(name, field(name));
    var list = list(name);
    if (list.isArray() && (list.isEmpty() || list.size() > most)) {
      complaints.add(at(name), "must have 1 to " + most + " entries");
      return List.of();
    }
    return list.valueStream().toList();
  }

  private Optional<JsonNode> field(String name) {
    known.add(name);
    return has(name) ? Optional.of(object.get(name)) : Optional.empty();
  }

  private <T> Optional<T> required(String name, Optional<T> value) {
    if (object.isObject() && !has(name)) {
      complaints.add(at(name), "is missing");
    }
    return value;
  }

  private JsonNode list(String name) {
    var node = field(name).orElse(MissingNode.getInstance());
    if (!node.isMissingNode() && !node.isArray()) {
      complaints.add(at(name), "must be a list");
      return MissingNode.getInstance();
    }
    return node;
  }

  /** NUL and half characters fit in no column of text. */
  private String text(JsonNode node, String where) {
    var text = node.isTextual() ? node.textValue() : "";
    if (!node.isTextual()) {
      complaints.add(where, "must be a text");
    } else if (text.codePoints().anyMatch(JsonFields::isNoCharacter)) {
      complaints.add(where, "has a character that is none");
      return "";
    }
    return text;
  }

  private static boolean isNoCharacter(int c) {
    return c == 0 || Character.getType(c) == Character.SURROGATE;
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
