package dev.mailroom.application.delivery;

import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.mailsettings.EmailSettings;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The virtual threads that carry mail, no more at once than the route takes connections. */
final class Crew {

  private final int size;
  private final Semaphore free;
  private final Courier courier;
  private final ResultBasket results;
  private final Signal signal;
  private final AtomicBoolean awaited = new AtomicBoolean();
  private final Set<Thread> working = ConcurrentHashMap.newKeySet();

  Crew(int size, Courier courier, ResultBasket results, Signal signal) {
    this.size = size;
    this.free = new Semaphore(size);
    this.courier = courier;
    this.results = results;
    this.signal = signal;
  }

  int free() {
    return free.availablePermits();
  }

  /** Whether the next free hand is to be told of: there is work for it. */
  void awaitHands(boolean wanted) {
    awaited.set(wanted);
  }

  void carry(ClaimedEmail claimed, EmailSettings settings) {
    free.acquireUninterruptibly();
    Thread.ofVirtual().name("email-" + claimed.email().id()).start(() -> work(claimed, settings));
  }

  private void work(ClaimedEmail claimed, EmailSettings settings) {
    working.add(Thread.currentThread());
    try {
      results.put(courier.deliver(claimed, settings));
    } finally {
      working.remove(Thread.currentThread());
      free.release();
      if (awaited.get()) {
        signal.give();
      }
    }
  }

  /** Whether all hands were free within the time. */
  boolean awaitIdle(Duration longest) throws InterruptedException {
    boolean idle = free.tryAcquire(size, longest.toNanos(), TimeUnit.NANOSECONDS);
    if (idle) {
      free.release(size);
    }
    return idle;
  }

  /** Breaks off what is under way; each reports what that did to its mail. */
  void interrupt() {
    working.forEach(Thread::interrupt);
  }
}
