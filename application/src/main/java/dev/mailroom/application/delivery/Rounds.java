package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.Faults;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes round after round until told to stop, resting where nothing is to be expected. */
final class Rounds implements Runnable {

  private final Round round;
  private final Signal signal;
  private final Trouble trouble;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Rounds(Round round, Signal signal, Faults faults) {
    this.round = round;
    this.signal = signal;
    this.trouble = new Trouble("taking mail from the outbox", faults);
  }

  @Override
  public void run() {
    try {
      while (stopped.getCount() > 0) {
        once();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() throws InterruptedException {
    Duration pause;
    try {
      pause = round.make();
      trouble.worked();
    } catch (RuntimeException e) {
      restAfter(e);
      return;
    }
    if (pause.isPositive()) {
      signal.await(pause);
    }
  }

  /** No signal ends this rest: a broken database is not mended by new mail. */
  private void restAfter(RuntimeException fault) throws InterruptedException {
    stopped.await(trouble.failed(fault).toNanos(), TimeUnit.NANOSECONDS);
  }

  void stop() {
    stopped.countDown();
    signal.give();
  }
}
