package dev.mailroom.application.account;

import dev.mailroom.application.account.port.PasswordStrength;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a new password must be: long enough, and nothing an attacker tries first. */
public final class PasswordRules {

  private static final String PRODUCT = "mailroom";
  private static final int SHORTEST_WORD = 3;

  private final PasswordStrength strength;

  public PasswordRules(PasswordStrength strength) {
    this.strength = strength;
  }

  /**
   * What is wrong with the password; empty when it will do.
   *
   * @param about what others know of the person: name, address
   */
  public Optional<PasswordWeakness> weaknessOf(Password password, List<String> about) {
    if (password.length() < Password.MIN_LENGTH) {
      return Optional.of(PasswordWeakness.TOO_SHORT);
    }
    if (password.length() > Password.MAX_LENGTH) {
      return Optional.of(PasswordWeakness.TOO_LONG);
    }
    return strength.isEasyToGuess(password, personalWords(about))
        ? Optional.of(PasswordWeakness.EASY_TO_GUESS)
        : Optional.empty();
  }

  private static List<String> personalWords(List<String> about) {
    return Stream.concat(Stream.of(PRODUCT), about.stream().flatMap(PasswordRules::wordsOf))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .distinct()
        .toList();
  }

  private static Stream<String> wordsOf(String text) {
    return Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+")));
  }
}
