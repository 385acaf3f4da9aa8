package dev.mailroom.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

  static JsonFields of(JsonNode node, String pointer, Complaints complaints) {
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

  /** A list of texts, {@code most} at the most; empty when it is missing. */
  public List<String> texts(String name, int most) {
    var all = new ArrayList<String>();
    var list = list(name);
    if (list.size() > most) {
      complaints.add(at(name), "must have at most " + most + " entries");
      return List.of();
    }
    for (int i = 0; i < list.size(); i++) {
      all.add(text(list.get(i), at(name) + "/" + i));
    }
    return all;
  }

  /** An object that must be there. */
  public JsonFields object(String name) {
    return required(name, optionalObject(name))
        .orElseGet(() -> new JsonFields(MissingNode.getInstance(), at(name), complaints));
  }

  public Optional<JsonFields> optionalObject(String name) {
    return field(name).map(node -> of(node, at(name), complaints));
  }

  /** Objects, 1 to {@code most}. */
  public List<JsonFields> objects(String name, int most) {
    var nodes = nodes(name, most);
    return IntStream.range(0, nodes.size())
        .mapToObj(i -> of(nodes.get(i), at(name) + "/" + i, complaints))
        .toList();
  }

  /** Values of whatever type, 1 to {@code most}, for who reads each for itself. */
  public List<JsonNode> nodes(String name, int most) {
    required(name, field(name));
    var list = list(name);
    if (list.isArray() && (list.isEmpty() || list.size() > most)) {
      complaints.add(at(name), "must have 1 to " + most + " entries");
      return List.of();
    }
    return list.valueStream().toList();
  }

  /** Whether a list stands there. */
  public boolean isList(String name) {
    return object.path(name).isArray();
  }

  /** A time with its offset (RFC 3339). */
  public Optional<Instant> instant(String name) {
    return optionalText(name)
        .flatMap(text ->
            parsed(
                name,
                text,
                it -> OffsetDateTime.parse(it).toInstant(),
                "must be a time: 2026-11-20T13:32:00Z"));
  }

  /** A day that must be there (ISO 8601). */
  public LocalDate day(String name) {
    return required(name, optionalText(name))
        .flatMap(text -> parsed(name, text, LocalDate::parse, "must be a day: 2026-11-20"))
        .orElse(LocalDate.EPOCH);
  }

  /** One of several words that must be there; {@code harmless} where it is not. */
  public <T> T requiredChoice(
      String name, T harmless, Function<String, Optional<T>> parse, String words) {
    required(name, field(name));
    return choice(name, harmless, parse, words);
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

  /** Whether the field is there and not null. */
  public boolean has(String name) {
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

  private String text(JsonNode node, String where) {
    var wrong = JsonText.wrongIn(node);
    wrong.ifPresent(words -> complaints.add(where, words));
    return wrong.isPresent() ? "" : node.textValue();
  }

  private <T> Optional<T> parsed(
      String name, String text, Function<String, T> parse, String wrong) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException e) {
      complaints.add(at(name), wrong);
      return Optional.empty();
    }
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
