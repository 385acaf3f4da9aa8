package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordHash;
import java.util.concurrent.atomic.AtomicInteger;

/** {@link PasswordHasher} at no cost, which counts its work and refuses it inside a transaction. */
public final class InMemoryPasswordHasher implements PasswordHasher {

  private static final PasswordHash DECOY = new PasswordHash("decoy");

  private final InMemoryTransactions transactions;
  private final AtomicInteger salt = new AtomicInteger();
  private final AtomicInteger comparisons = new AtomicInteger();

  public InMemoryPasswordHasher(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public PasswordHash hash(Password password) {
    transactions.requireClosed();
    return new PasswordHash(salt.incrementAndGet() + "$" + password.value());
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    transactions.requireClosed();
    comparisons.incrementAndGet();
    var stored = hash.value();
    return !hash.equals(DECOY)
        && stored.substring(stored.indexOf('$') + 1).equals(password.value());
  }

  @Override
  public PasswordHash decoy() {
    return DECOY;
  }

  /** How many passwords were compared so far. */
  public int comparisons() {
    return comparisons.get();
  }
}
