package dev.mailroom.application.account;

import dev.mailroom.application.People;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordHash;

/** Takes so long to compare that the account is changed meanwhile. */
record ReplacingHasher(People people, Account changed) implements PasswordHasher {

  @Override
  public PasswordHash hash(Password password) {
    return people.hasher.hash(password);
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    people.transactions.inTransaction(() -> people.accounts.update(changed));
    return people.hasher.matches(password, hash);
  }

  @Override
  public PasswordHash decoy() {
    return people.hasher.decoy();
  }
}
