package dev.mailroom.mail.freemarker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sets plain text in 72 columns, so that it survives being quoted (RFC 3676, 4.2). A link is never
 * broken.
 */
final class Columns {

  static final int WIDTH = 72;

  /** Labels of facts, with the gap after them. */
  private static final int LABEL = 17;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What a reader sees as one character, an emoji of many code points too. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private Columns() {}

  static String wrap(String text) {
    return String.join("\n", lines(text, WIDTH));
  }

  /** Every line behind a mark of its own, so that nobody takes it for words of ours. */
  static String quote(String text) {
    return lines(text, WIDTH - 2).stream()
        .map(line -> ("> " + line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  static String fact(String label, String value) {
    var gap = "\n" + " ".repeat(LABEL);
    var padded = label + " ".repeat(Math.max(1, LABEL - width(label)));
    return padded + String.join(gap, lines(value, WIDTH - LABEL));
  }

  static List<String> lines(String text, int width) {
    int indent = indent(text, width);
    var lines = new ArrayList<String>();
    var line = new StringBuilder(" ".repeat(indent));
    for (var word : words(text.strip(), width - indent)) {
      if (!line.toString().isBlank() && width(line) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.toString().isBlank() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** What a person indented stays so, within reason. */
  private static int indent(String text, int width) {
    int blanks = text.length() - text.stripLeading().length();
    return blanks < width / 2 ? blanks : 0;
  }

  private static List<String> words(String text, int width) {
    return BLANKS.splitAsStream(text).flatMap(word -> pieces(word, width).stream()).toList();
  }

  /** A word in pieces of at most so many characters; a link stays whole. */
  static List<String> pieces(String word, int width) {
    if (width(word) <= width || word.contains("://")) {
      return List.of(word);
    }
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    var characters = CHARACTER.matcher(word);
    while (characters.find()) {
      if (!piece.isEmpty() && width(piece) + width(characters.group()) > width) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(characters.group());
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static int width(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
