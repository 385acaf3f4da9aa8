package dev.mailroom.application.account;

import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordHash;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets only so many passwords be hashed at once: each takes 19 MiB and a processor, so a thousand
 * log-ins at once would take the memory and be no faster. The others wait, first come first served.
 */
public final class BoundedHashing implements PasswordHasher {

  private final PasswordHasher hasher;
  private final Semaphore places;

  /** {@code atOnce} is best the number of processors. */
  public BoundedHashing(PasswordHasher hasher, int atOnce) {
    this.hasher = hasher;
    this.places = new Semaphore(atOnce, true);
  }

  @Override
  public PasswordHash hash(Password password) {
    return inTurn(() -> hasher.hash(password));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return inTurn(() -> hasher.matches(password, hash));
  }

  @Override
  public PasswordHash decoy() {
    return hasher.decoy();
  }

  private <T> T inTurn(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
