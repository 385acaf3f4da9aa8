package dev.mailroom.application.delivery;

import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.mailsettings.EmailSettings;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The virtual threads that carry mail, no more at once than the route takes connections. One that
 * is kept waiting long, for a final dot's answer may take ten minutes (RFC 5321, 4.5.3.2.6), is
 * relieved: another takes its place, so that a few slow servers do not hold up all mail.
 */
final class Crew {

  /** Most servers answer in a second. */
  private static final Duration LONG = Duration.ofSeconds(3);

  /** More would be a route that does not work at all, to which no more should be carried. */
  private static final int MOST_RELIEVED = 100;

  /** How often the end is looked for. */
  private static final int LOOK_UP_MS = 5;

  private final Semaphore free;
  private final Courier courier;
  private final ResultBasket results;
  private final Signal signal;
  private final AtomicBoolean awaited = new AtomicBoolean();
  private final AtomicInteger relieved = new AtomicInteger();
  private final Set<Hand> hands = ConcurrentHashMap.newKeySet();

  Crew(int size, Courier courier, ResultBasket results, Signal signal) {
    this.free = new Semaphore(size);
    this.courier = courier;
    this.results = results;
    this.signal = signal;
  }

  int free() {
    hands.forEach(this::relieveIfSlow);
    return free.availablePermits();
  }

  /** Whether the next free hand is to be told of: there is work for it. */
  void awaitHands(boolean wanted) {
    awaited.set(wanted);
  }

  void carry(ClaimedEmail claimed, EmailSettings settings) {
    free.acquireUninterruptibly();
    var hand = new Hand(claimed, settings);
    hands.add(hand);
    hand.thread.start();
  }

  private void work(Hand hand) {
    try {
      results.put(courier.deliver(hand.claimed, hand.settings));
    } finally {
      hands.remove(hand);
      if (hand.leaves()) {
        free.release();
      } else {
        relieved.decrementAndGet();
      }
      if (awaited.get()) {
        signal.give();
      }
    }
  }

  private void relieveIfSlow(Hand hand) {
    if (hand.isSlow() && relieved.get() < MOST_RELIEVED && hand.leaves()) {
      relieved.incrementAndGet();
      free.release();
    }
  }

  /** Whether all hands were free within the time. */
  boolean awaitIdle(Duration longest) throws InterruptedException {
    var deadline = new Deadline(longest);
    while (!hands.isEmpty() && deadline.left().isPositive()) {
      TimeUnit.MILLISECONDS.sleep(LOOK_UP_MS);
    }
    return hands.isEmpty();
  }

  /** Breaks off what is under way; each reports what that did to its mail. */
  void interrupt() {
    hands.forEach(hand -> hand.thread.interrupt());
  }

  /** One thread with one mail, and whether it still takes a place. */
  private final class Hand {

    private final ClaimedEmail claimed;
    private final EmailSettings settings;
    private final Thread thread;
    private final Deadline slow = new Deadline(LONG);
    private final AtomicBoolean placed = new AtomicBoolean(true);

    Hand(ClaimedEmail claimed, EmailSettings settings) {
      this.claimed = claimed;
      this.settings = settings;
      this.thread =
          Thread.ofVirtual().name("email-" + claimed.email().id()).unstarted(() -> work(this));
    }

    boolean isSlow() {
      return !slow.left().isPositive();
    }

    /** Gives its place up; true once only. */
    boolean leaves() {
      return placed.getAndSet(false);
    }
  }
}
