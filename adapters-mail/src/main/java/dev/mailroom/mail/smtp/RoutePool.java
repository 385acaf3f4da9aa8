package dev.mailroom.mail.smtp;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** The open connections of one route: at most so many, each used over and over. */
final class RoutePool {

  /** Rather a round trip than a mail that waits for a peer a firewall has forgotten. */
  private static final Duration UNASKED = Duration.ofSeconds(5);

  /**
   * How long mail goes step by step after a server hung up on a whole one without a word: should it
   * make a habit of that, each time would leave a mail of which nobody knows.
   */
  private static final Duration CAUTION = Duration.ofHours(1);

  private final Connector connector;
  private final ConnectionLimits limits;
  private final Semaphore places;
  private final AtomicInteger users = new AtomicInteger();
  private final ConcurrentLinkedDeque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();
  private final Set<SmtpConnection> busy = ConcurrentHashMap.newKeySet();
  private volatile long lastUsed = System.nanoTime();
  private volatile long trustedSince = System.nanoTime();
  private volatile boolean closed;

  RoutePool(Connector connector, ConnectionLimits limits) {
    this.connector = connector;
    this.limits = limits;
    this.places = new Semaphore(limits.open());
  }

  /** Uses a kept connection, or a new one when there is none or it turns out to be gone. */
  Reply send(Envelope envelope, StageListener stages) throws DeliveryFailure {
    places.acquireUninterruptibly();
    try {
      var kept = stages.wantsWholeJourney() ? Optional.<SmtpConnection>empty() : kept();
      return kept.isPresent() ? overKept(kept.get(), envelope, stages) : overNew(envelope, stages);
    } finally {
      places.release();
    }
  }

  private Reply overKept(SmtpConnection kept, Envelope envelope, StageListener stages)
      throws DeliveryFailure {
    try {
      return over(kept, envelope, stages);
    } catch (TryElsewhere e) {
      return overNew(envelope, stages);
    }
  }

  private Reply overNew(Envelope envelope, StageListener stages) throws DeliveryFailure {
    try {
      return over(connector.open(stages), envelope, stages);
    } catch (TryElsewhere e) {
      throw new IllegalStateException("a new connection has not idled", e);
    }
  }

  private Reply over(SmtpConnection connection, Envelope envelope, StageListener stages)
      throws DeliveryFailure, TryElsewhere {
    busy.add(connection);
    try {
      return carry(connection, envelope, stages);
    } catch (RuntimeException | Error e) {
      connection.abandon(); // nobody knows what it waits for
      throw e;
    } finally {
      connection.count();
      busy.remove(connection);
      keep(connection);
    }
  }

  private Reply carry(SmtpConnection connection, Envelope envelope, StageListener stages)
      throws DeliveryFailure, TryElsewhere {
    return isTrusted() && OneBreath.suits(connection)
        ? new OneBreath(connection, envelope, stages, this::distrust).run()
        : new Transaction(connection, envelope, stages).run();
  }

  private boolean isTrusted() {
    return System.nanoTime() - trustedSince >= 0;
  }

  private void distrust() {
    trustedSince = System.nanoTime() + CAUTION.toNanos();
  }

  private Optional<SmtpConnection> kept() {
    for (var found = idle.pollFirst(); found != null; found = idle.pollFirst()) {
      if (found.isInStep() && (!found.hasIdledFor(UNASKED) || found.isAlive())) {
        return Optional.of(found);
      }
      found.abandon();
    }
    return Optional.empty();
  }

  private void keep(SmtpConnection connection) {
    if (connection.mayTakeMore() && !closed) {
      idle.addFirst(connection);
    } else {
      closeAside(connection);
    }
    if (closed) {
      closeIdle(Duration.ZERO);
    }
  }

  /** The farewell takes a round trip that no mail should wait for. */
  private static void closeAside(SmtpConnection connection) {
    Thread.ofVirtual().name("smtp-quit").start(connection::close);
  }

  void enter() {
    users.incrementAndGet();
  }

  void leave() {
    lastUsed = System.nanoTime();
    users.decrementAndGet();
  }

  boolean isForgotten() {
    return users.get() == 0
        && idle.isEmpty()
        && System.nanoTime() - lastUsed > limits.idle().toNanos();
  }

  /** Looks after connections that idle or are stuck; called every second or so. */
  void tidy() {
    closeIdle(limits.idle());
    busy.forEach(SmtpConnection::breakIfStuck);
  }

  private void closeIdle(Duration longest) {
    for (var connection : idle) {
      if (connection.hasIdledFor(longest) && idle.remove(connection)) {
        closeAside(connection);
      }
    }
  }

  /** What is in work is finished; nothing is kept after it. */
  void close() {
    closed = true;
    closeIdle(Duration.ZERO);
  }
}
