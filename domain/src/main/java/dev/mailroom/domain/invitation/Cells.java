package dev.mailroom.domain.invitation;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one line, none of them blank: apart by comma, semicolon or tab, in quotes where they
 * hold one (RFC 4180, 2).
 */
final class Cells {

  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;

  private Cells() {}

  static List<String> of(String line) {
    var reader = new Cells();
    line.chars().forEach(c -> reader.read((char) c));
    reader.end();
    return List.copyOf(reader.cells);
  }

  /**
   * A doubled quote within quotes closes and opens again, which comes to the same but for itself.
   */
  private void read(char c) {
    if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
      end();
    } else {
      cell.append(c);
    }
  }

  private void end() {
    var text = cell.toString().strip();
    if (!text.isEmpty()) {
      cells.add(text);
    }
    cell.setLength(0);
  }
}
