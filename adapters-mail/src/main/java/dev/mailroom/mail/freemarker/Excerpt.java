package dev.mailroom.mail.freemarker;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, cut between words where it can be. */
final class Excerpt {

  private static final String MORE = "\u2026";

  private Excerpt() {}

  /** At most so many characters, the sign that there is more included. */
  static String of(String line, int longest) {
    return line.length() <= longest
        ? line
        : line.substring(0, cut(line, longest - 1)).strip() + MORE;
  }

  /** Behind the last whole word, or in a word of endless length behind a whole character. */
  private static int cut(String line, int longest) {
    int blank = line.lastIndexOf(' ', longest);
    if (blank > longest / 2) {
      return blank;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(line);
    return characters.isBoundary(longest) ? longest : Math.max(characters.preceding(longest), 0);
  }
}
