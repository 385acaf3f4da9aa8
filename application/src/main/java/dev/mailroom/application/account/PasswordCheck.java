package dev.mailroom.application.account;

import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Password;
import java.util.Optional;

/** Compares a password, at the same cost whether there is anything to compare it with or not. */
final class PasswordCheck {

  private static final Password STAND_IN = new Password("-");

  private final PasswordHasher hasher;

  PasswordCheck(PasswordHasher hasher) {
    this.hasher = hasher;
  }

  /** False for no account, a disabled one and a wrong password; never inside a transaction. */
  boolean proves(Password typed, Optional<Account> account) {
    var hash = account.filter(Account::isActive).map(Account::password).orElseGet(hasher::decoy);
    if (typed.isPlausible()) {
      return hasher.matches(typed, hash) && account.isPresent();
    }
    hasher.matches(STAND_IN, hasher.decoy());
    return false;
  }
}
