package dev.mailroom.domain.invitation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The cells of one line, none of them blank: apart by comma, semicolon or tab, in quotes where they
 * hold one (RFC 4180, 2).
 */
final class Cells {

  /** Longer than any name, address and role together; nobody's line, and no work for a pattern. */
  private static final int MAX_LINE = 1_000;

  private static final Pattern CELL = Pattern.compile("(?:\"[^\"]*+\"|[^\",;\t]|\")++");

  private Cells() {}

  static List<String> of(String line) {
    return line.length() > MAX_LINE
        ? List.of()
        : CELL.matcher(line)
            .results()
            .map(MatchResult::group)
            .map(cell -> cell.replace("\"", "").strip())
            .filter(cell -> !cell.isEmpty())
            .toList();
  }
}
