package dev.mailroom.persistence.crypto;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.mailroom.application.account.port.PasswordStrength;
import dev.mailroom.domain.account.Password;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@link PasswordStrength} by zxcvbn, which knows common passwords, names, words and patterns. */
public final class ZxcvbnStrength implements PasswordStrength {
  /** Below 3 of 4: fewer than 10^8 guesses, an afternoon's work where hashes have leaked. */
  private static final int ENOUGH = 3;

  /** Its search grows with the square of the length, and no password gets easier by its end. */
  private static final int LONGEST = 64;

  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Read when the first password is chosen: a start has no use for them. */
  private static final class Dictionaries {
    private static final Zxcvbn ZXCVBN = new Zxcvbn();
  }

  @Override
  public boolean isEasyToGuess(Password password, List<String> personalWords) {
    String start = password.value().substring(0, Math.min(LONGEST, password.value().length()));
    return Dictionaries.ZXCVBN.measure(start, parts(personalWords)).getScore() < ENOUGH;
  }

  /** "Ada Lovelace" is also guessed as "ada", "lovelace" and "adalovelace". */
  private static List<String> parts(List<String> personalWords) {
    return personalWords.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .flatMap(word ->
            Stream.concat(
                Stream.of(word, SEPARATOR.matcher(word).replaceAll("")),
                SEPARATOR.splitAsStream(word)))
        .filter(word -> word.length() > 1)
        .distinct()
        .toList();
  }
}
