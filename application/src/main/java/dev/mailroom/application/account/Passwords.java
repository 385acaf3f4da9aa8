package dev.mailroom.application.account;

import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.util.List;
import java.util.Optional;

/** Compares old passwords, judges and hashes new ones; never inside a transaction. */
public final class Passwords {

  private final PasswordHasher hasher;
  private final PasswordRules rules;
  private final PasswordCheck check;

  public Passwords(PasswordHasher hasher, PasswordRules rules) {
    this.hasher = hasher;
    this.rules = rules;
    this.check = new PasswordCheck(hasher);
  }

  /** Whether somebody who typed this may be the account's holder. */
  boolean proves(Password typed, Account account) {
    return check.proves(typed, Optional.of(account));
  }

  /** What is wrong with a new password for this account; empty when it will do. */
  public Optional<PasswordWeakness> weaknessOf(Password password, Account account) {
    return weaknessOf(password, account.name(), account.email());
  }

  /** What is wrong with a new person's password; empty when it will do. */
  public Optional<PasswordWeakness> weaknessOf(
      Password password, PersonName name, EmailAddress email) {
    return rules.weaknessOf(password, List.of(name.value(), email.value()));
  }

  public PasswordHash hash(Password password) {
    return hasher.hash(password);
  }
}
