package dev.mailroom.web.inbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What one open answer waits for. */
final class Stream {

  /** What there is to do. */
  enum Next {
    /** The count may be another. */
    LOOK,
    /** Nothing happened for a while. */
    BEAT,
    /** A newer stream takes its place. */
    MAKE_ROOM,
    /** The server stops. */
    END
  }

  private final Semaphore woken = new Semaphore(1); // the first look is due at once
  private volatile Next why = Next.LOOK;

  void ring() {
    woken.release();
  }

  void end(Next reason) {
    why = reason;
    woken.release();
  }

  /** However often it rang meanwhile, there is one look. */
  Next next(Duration beat) throws InterruptedException {
    if (!woken.tryAcquire(beat.toNanos(), TimeUnit.NANOSECONDS)) {
      return Next.BEAT;
    }
    woken.drainPermits();
    return why;
  }
}
