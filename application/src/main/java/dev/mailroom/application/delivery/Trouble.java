package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.Faults;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts failures in a row of one activity, tells of the first, and says how long to rest. */
final class Trouble {

  private static final Duration FIRST_REST = Duration.ofMillis(100);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);
  private static final int ENOUGH_DOUBLINGS = 6;

  private final String activity;
  private final Faults faults;
  private final AtomicInteger inARow = new AtomicInteger();

  Trouble(String activity, Faults faults) {
    this.activity = activity;
    this.faults = faults;
  }

  /** Answers how long to rest before the next try: 100 ms doubling to 5 s. */
  Duration failed(Throwable fault) {
    int earlier = inARow.getAndIncrement();
    if (earlier == 0) {
      faults.failed(activity, fault);
    }
    var rest = FIRST_REST.multipliedBy(1L << Math.min(earlier, ENOUGH_DOUBLINGS));
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }

  void worked() {
    if (inARow.getAndSet(0) > 0) {
      faults.recovered(activity);
    }
  }
}
