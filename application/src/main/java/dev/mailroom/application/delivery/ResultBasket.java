package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.Faults;
import dev.mailroom.domain.delivery.AttemptReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gathers results for a few milliseconds, so that many share one transaction. A result is kept
 * until it is written: its mail has gone, and must not go again because a database was away.
 */
final class ResultBasket implements Runnable {

  /** How long closing may go unnoticed while nothing comes in. */
  private static final int LOOK_UP_MS = 100;

  private final BlockingQueue<AttemptReport> waiting = new LinkedBlockingQueue<>();
  private final AtomicInteger most;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Sink sink;
  private final Pace pace;
  private final Trouble trouble;

  ResultBasket(Sink sink, Pace pace, Faults faults) {
    this.sink = sink;
    this.pace = pace;
    this.most = new AtomicInteger(pace.batch());
    this.trouble = new Trouble("writing results", faults);
  }

  /** Where full baskets go; throws when they could not be written. */
  interface Sink {
    void write(List<AttemptReport> reports);
  }

  void put(AttemptReport report) {
    waiting.add(report);
  }

  List<AttemptReport> unwritten() {
    return List.copyOf(waiting);
  }

  /** Ends {@link #run} once all is written. */
  void close() {
    closing.countDown();
  }

  @Override
  public void run() {
    try {
      while (closing.getCount() > 0 || !waiting.isEmpty()) {
        var batch = gathered();
        if (!batch.isEmpty()) {
          write(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<AttemptReport> gathered() throws InterruptedException {
    var batch = new ArrayList<AttemptReport>();
    var first = waiting.poll(LOOK_UP_MS, TimeUnit.MILLISECONDS);
    if (first != null) {
      batch.add(first);
      closing.await(pace.gather().toNanos(), TimeUnit.NANOSECONDS);
      waiting.drainTo(batch, most.get() - 1);
    }
    return batch;
  }

  /**
   * After a failure results are written one by one, the failed ones last: should the store refuse
   * one of them, the others are not kept waiting.
   */
  private void write(List<AttemptReport> batch) throws InterruptedException {
    try {
      sink.write(batch);
      trouble.worked();
      most.updateAndGet(size -> Math.min(2 * size, pace.batch()));
    } catch (RuntimeException e) {
      waiting.addAll(batch);
      most.set(1);
      rest(trouble.failed(e));
    }
  }

  private void rest(Duration rest) throws InterruptedException {
    if (closing.await(rest.toNanos(), TimeUnit.NANOSECONDS)) {
      TimeUnit.MILLISECONDS.sleep(Math.min(rest.toMillis(), LOOK_UP_MS));
    }
  }
}
