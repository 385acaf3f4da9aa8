package dev.mailroom.web.account;

import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;

/** What is said beside a field for a new password. */
public final class PasswordWords {

  public static final String TOO_SHORT = "Use at least " + Password.MIN_LENGTH + " characters.";
  public static final String TOO_LONG = "Use at most " + Password.MAX_LENGTH + " characters.";
  public static final String EASY_TO_GUESS =
      "That one is easy to guess. Three or four random words make a strong one.";

  private PasswordWords() {}

  public static String of(PasswordWeakness weakness) {
    return switch (weakness) {
      case TOO_SHORT -> TOO_SHORT;
      case TOO_LONG -> TOO_LONG;
      case EASY_TO_GUESS -> EASY_TO_GUESS;
    };
  }
}
