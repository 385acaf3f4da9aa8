package dev.mailroom.web.admin.stages;

import java.util.List;
import java.util.Optional;

/**
 * One step as the list shows it.
 *
 * @param state done, live, bad or next
 * @param time how long it took, in words
 * @param reply the server's own words, a line each
 */
public record StageRow(
    String state, String name, String time, Optional<Bar> bar, String text, List<ReplyLine> reply) {

  public StageRow {
    reply = List.copyOf(reply);
  }

  /** When in the whole and how long: numbers for the geometry of a drawing. */
  public record Bar(String span, String x, String width) {}

  /** One line of a reply: its codes, and the text as it was sent. */
  public record ReplyLine(String code, String text) {}
}
