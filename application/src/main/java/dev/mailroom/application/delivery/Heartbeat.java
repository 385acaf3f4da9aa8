package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.Faults;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps leases alive while their mail is in work, three times as often as they run out. */
final class Heartbeat implements Runnable {

  private final Leases leases;
  private final Duration pause;
  private final Trouble trouble;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Heartbeat(Leases leases, Duration lease, Faults faults) {
    this.leases = leases;
    this.pause = lease.dividedBy(3);
    this.trouble = new Trouble("renewing leases", faults);
  }

  @Override
  public void run() {
    try {
      var rest = pause;
      while (!stopped.await(rest.toNanos(), TimeUnit.NANOSECONDS)) {
        rest = beat();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration beat() {
    try {
      leases.renew();
      trouble.worked();
      return pause;
    } catch (RuntimeException e) {
      return trouble.failed(e);
    }
  }

  void stop() {
    stopped.countDown();
  }
}
