package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.Password;
import java.util.List;
import java.util.Locale;

/** {@link PasswordStrength} that knows one common password and looks for the personal words. */
public final class InMemoryPasswordStrength implements PasswordStrength {

  @Override
  public boolean isEasyToGuess(Password password, List<String> personalWords) {
    var typed = password.value().toLowerCase(Locale.ROOT);
    return typed.equals("password1234") || personalWords.stream().anyMatch(typed::contains);
  }
}
