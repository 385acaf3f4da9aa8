package dev.mailroom.domain.address;

import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand in a name that is shown in mails and headers. */
public final class NameGrammar {

  /** In any script: a name of no-break spaces is none either. */
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private NameGrammar() {}

  /**
   * Folds white space and trims; empty when the rest is no name of at most {@code maxLength}
   * characters.
   */
  public static Optional<String> fold(String typed, int maxLength) {
    if (typed.length() > 10 * maxLength || typed.codePoints().anyMatch(NameGrammar::isForbidden)) {
      return Optional.empty();
    }
    return Optional.of(folded(typed)).filter(name -> isName(name, maxLength));
  }

  /**
   * True when the value is already folded, not blank, within the length and cannot pass for a link.
   */
  public static boolean isName(String value, int maxLength) {
    return !value.isBlank()
        && value.equals(folded(value))
        && value.codePointCount(0, value.length()) <= maxLength
        && !value.contains("://")
        && value.codePoints().noneMatch(NameGrammar::isForbidden);
  }

  private static String folded(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** A surrogate without its other half is no character, and no UTF-8 can hold it. */
  private static boolean isForbidden(int c) {
    return Character.isISOControl(c)
        || isInvisible(c)
        || Character.getType(c) == Character.SURROGATE;
  }

  /**
   * Direction overrides, line separators and zero-width characters make one name look like another.
   */
  private static boolean isInvisible(int c) {
    return (c >= 0x200B && c <= 0x200F && c != 0x200D && c != 0x200C)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF;
  }
}
