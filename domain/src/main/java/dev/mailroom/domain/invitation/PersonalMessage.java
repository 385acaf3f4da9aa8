package dev.mailroom.domain.invitation;

import java.util.Optional;

/**
 * What an inviter adds in their own words: plain text, 1 to 1,000 characters, no control characters
 * but line breaks, and nothing that could pass for a link.
 */
public record PersonalMessage(String value) {

  public static final int MAX_LENGTH = 1_000;

  /** What is wrong with a text. */
  public enum Problem {
    TOO_LONG,
    HAS_LINK,
    HAS_CONTROL_CHARACTERS
  }

  public PersonalMessage {
    if (value.isBlank() || problemOf(value).isPresent()) {
      throw new IllegalArgumentException("not a personal message");
    }
  }

  /** What is wrong with it as typed; a blank one is none, and nothing is wrong with that. */
  public static Optional<Problem> problemOf(String typed) {
    var text = folded(typed);
    if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
      return Optional.of(Problem.TOO_LONG);
    }
    if (text.contains("://")) {
      return Optional.of(Problem.HAS_LINK);
    }
    return text.codePoints().anyMatch(PersonalMessage::isForbidden)
        ? Optional.of(Problem.HAS_CONTROL_CHARACTERS)
        : Optional.empty();
  }

  /** Empty when it is blank, or has a {@link #problemOf problem}. */
  public static Optional<PersonalMessage> parse(String typed) {
    return Optional.of(folded(typed))
        .filter(text -> !text.isEmpty() && problemOf(text).isEmpty())
        .map(PersonalMessage::new);
  }

  /** Line breaks as one character, as forms send two; tabs as spaces. */
  private static String folded(String typed) {
    return typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').strip();
  }

  /** Direction overrides and half characters, too: the mail is to say what was typed. */
  private static boolean isForbidden(int c) {
    return (Character.isISOControl(c) && c != '\n')
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || Character.getType(c) == Character.SURROGATE;
  }
}
