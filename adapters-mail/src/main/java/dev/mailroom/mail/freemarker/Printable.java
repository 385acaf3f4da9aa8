package dev.mailroom.mail.freemarker;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a value what is no letter: controls, and the invisible characters that turn the
 * direction of the words after them (Unicode Annex 9, explicit formatting).
 */
final class Printable {

  private static final Pattern SPACES =
      Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029]");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  private Printable() {}

  /** One line, its white space folded. */
  static String line(String value) {
    if (isPlain(value)) {
      return value.strip();
    }
    return UNSEEN.matcher(whole(SPACES.matcher(value).replaceAll(" "))).replaceAll("").strip();
  }

  /** The lines as they were typed. */
  static List<String> lines(String value) {
    return LINE_ENDS
        .splitAsStream(whole(value.stripTrailing()))
        .map(line -> (isPlain(line) ? line : UNSEEN.matcher(line).replaceAll("")).stripTrailing())
        .toList();
  }

  /**
   * Whether it is US-ASCII without controls or white space to fold, as most is: looking for what is
   * not there took a tenth of the time a mail takes.
   */
  private static boolean isPlain(String value) {
    char before = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return true;
  }

  /** Half a surrogate pair has no UTF-8. */
  private static String whole(String value) {
    return value.codePoints().allMatch(Printable::isCharacter)
        ? value
        : value
            .codePoints()
            .map(c -> isCharacter(c) ? c : 0xFFFD)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isCharacter(int codePoint) {
    return Character.getType(codePoint) != Character.SURROGATE;
  }
}
