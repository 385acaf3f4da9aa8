package dev.mailroom.web.http;

import java.util.List;
import java.util.Map;

/** The fields of a posted form. A field may be missing or repeated: nothing here throws for it. */
public record Form(Map<String, List<String>> fields) {

  /** Bytes, unless a route says otherwise: enough for a few PEM certificates. */
  public static final int MAX_BYTES = 64 * 1024;

  static final Form EMPTY = new Form(Map.of());

  public Form {
    fields = Map.copyOf(fields);
  }

  /** The first value as typed; empty when there is none. */
  public String text(String name) {
    var values = all(name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** Every value, in the order sent. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Whether a checkbox was ticked; its value in our pages is {@code true}. */
  public boolean flag(String name) {
    return text(name).equals("true");
  }

  /** Whether the field, or the button of that name, was part of the form sent. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Says which fields, never what was typed. */
  @Override
  public String toString() {
    return "Form" + fields.keySet();
  }
}
