package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.Password;
import java.util.List;

/** Judges how soon a password would be guessed. */
public interface PasswordStrength {

  /**
   * Whether it is common or built from {@code personalWords} (name, address, the product's name).
   */
  boolean isEasyToGuess(Password password, List<String> personalWords);
}
