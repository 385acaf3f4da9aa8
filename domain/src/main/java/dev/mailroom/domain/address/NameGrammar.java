package dev.mailroom.domain.address;

import java.util.Optional;

/** What may stand in a name that is shown in mails and headers. */
public final class NameGrammar {

  private NameGrammar() {}

  /**
   * Folds white space and trims; empty when the rest is no name of at most {@code maxLength}
   * characters.
   */
  public static Optional<String> fold(String typed, int maxLength) {
    if (typed.length() > 10 * maxLength || typed.chars().anyMatch(NameGrammar::isForbidden)) {
      return Optional.empty();
    }
    return Optional.of(typed.strip().replaceAll("\\s+", " "))
        .filter(name -> isName(name, maxLength));
  }

  /**
   * True when the value is already folded, not blank, within the length and cannot pass for a link.
   */
  public static boolean isName(String value, int maxLength) {
    return !value.isBlank()
        && value.equals(value.strip())
        && value.codePointCount(0, value.length()) <= maxLength
        && !value.contains("://")
        && value.chars().noneMatch(NameGrammar::isForbidden);
  }

  private static boolean isForbidden(int character) {
    return Character.isISOControl(character) || isInvisible(character);
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
