package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTransactions;

class InMemoryPasswordHasherTest extends PasswordHasherContractTest {

  private final PasswordHasher hasher = new InMemoryPasswordHasher(new InMemoryTransactions());

  @Override
  protected PasswordHasher hasher() {
    return hasher;
  }
}
