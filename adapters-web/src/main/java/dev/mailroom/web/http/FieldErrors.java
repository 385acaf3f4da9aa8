package dev.mailroom.web.http;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a form, in the order of its fields: for the banner and beside each field. */
public record FieldErrors(List<FieldError> list) {

  public static final FieldErrors NONE = new FieldErrors(List.of());

  public FieldErrors {
    list = List.copyOf(list);
  }

  /**
   * One field's error.
   *
   * @param field the id of its input
   * @param label as the page shows it
   * @param text a sentence that says what to do
   */
  public record FieldError(String field, String label, String text) {}

  public static FieldErrors of(String field, String label, String text) {
    return NONE.and(field, label, text);
  }

  public FieldErrors and(String field, String label, String text) {
    var more = new ArrayList<>(list);
    more.add(new FieldError(field, label, text));
    return new FieldErrors(more);
  }

  /** Every error once more, with the label of its field: "SMTP Port: enter a number". */
  public List<Line> summary() {
    return list.stream().map(Line::of).toList();
  }

  /** One line of the banner, a link to its field. */
  public record Line(String field, String text) {
    static Line of(FieldError error) {
      var text = error.text();
      var rest = text.substring(1).replaceFirst("\\.$", "");
      return new Line(
          error.field(), error.label() + ": " + text.substring(0, 1).toLowerCase(ROOT) + rest);
    }
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** The text beside a field. */
  public Optional<String> of(String field) {
    return list.stream().filter(e -> e.field().equals(field)).map(FieldError::text).findFirst();
  }
}
