package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.Faults;
import java.time.Duration;

/** The dispatcher's own threads, and how all go home in order. */
final class Shifts {

  /** For broken-off mail to say what became of it, and for the last results to be written. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final Rounds rounds;
  private final Heartbeat heartbeat;
  private final Thread taking;
  private final Thread renewing;
  private final Hands hands;
  private final Faults faults;

  Shifts(Rounds rounds, Heartbeat heartbeat, Hands hands, Faults faults) {
    this.rounds = rounds;
    this.heartbeat = heartbeat;
    this.taking = Thread.ofPlatform().daemon().name("outbox").unstarted(rounds);
    this.renewing = Thread.ofVirtual().name("outbox-leases").unstarted(heartbeat);
    this.hands = hands;
    this.faults = faults;
  }

  /** Who carries mail, who writes what came of it, and whose mail it is meanwhile. */
  record Hands(Crew crew, ResultBasket results, Thread writing, Leases leases) {

    Hands(Crew crew, ResultBasket results, Leases leases) {
      this(crew, results, Thread.ofVirtual().name("outbox-results").unstarted(results), leases);
    }
  }

  void start() {
    hands.writing().start();
    renewing.start();
    taking.start();
  }

  void close(Duration grace) {
    var deadline = new Deadline(grace);
    rounds.stop();
    try {
      join(taking, deadline.left());
      finishWork(deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      heartbeat.stop();
      giveBack();
    }
  }

  private void finishWork(Deadline deadline) throws InterruptedException {
    if (!hands.crew().awaitIdle(deadline.left())) {
      hands.crew().interrupt();
      hands.crew().awaitIdle(LAST_WORDS);
    }
    hands.results().close();
    join(hands.writing(), deadline.leftOr(LAST_WORDS));
  }

  /**
   * Mail whose result could not be written is not given back: it may have gone, so it is left to
   * its lease, which counts.
   */
  private void giveBack() {
    try {
      hands.leases().done(hands.results().unwritten());
      hands.leases().giveBack();
    } catch (RuntimeException e) {
      faults.failed("giving mail back", e);
    }
  }

  private static void join(Thread thread, Duration longest) throws InterruptedException {
    if (thread.isAlive() && !thread.join(longest)) {
      thread.interrupt();
    }
  }
}
