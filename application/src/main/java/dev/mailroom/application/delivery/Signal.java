package dev.mailroom.application.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Ends a wait early. A signal given while nobody waits ends the next wait at once. */
final class Signal {

  private final Semaphore given = new Semaphore(0);

  void give() {
    if (given.availablePermits() == 0) {
      given.release();
    }
  }

  void await(Duration longest) throws InterruptedException {
    given.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
    given.drainPermits();
  }
}
