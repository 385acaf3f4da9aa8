package dev.mailroom.bootstrap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that repeats: each job in its own virtual thread, after its pause or when woken; a fault is
 * logged and the job goes on.
 */
final class Jobs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final List<Job> jobs = new ArrayList<>();

  /** Starts a job; running the answer wakes it. */
  Runnable repeat(String name, Duration pause, Runnable work) {
    var job = new Job(name, pause, work);
    jobs.add(job);
    job.thread.start();
    return job.wake::release;
  }

  @Override
  public void close() {
    jobs.forEach(job -> job.thread.interrupt());
    jobs.forEach(Job::join);
  }

  /** One of them. */
  private static final class Job {
    private final Semaphore wake = new Semaphore(0);
    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final Thread thread;
    private boolean failing;

    Job(String name, Duration pause, Runnable work) {
      this.name = name;
      this.pause = pause;
      this.work = work;
      this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    private void run() {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          runOnce();
          if (wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /**
     * The first fault of a row is told with its cause, and its end is told; between them it is
     * silent.
     */
    private void runOnce() {
      try {
        work.run();
        if (failing) {
          LOG.info("job.recovered name={}", name);
        }
        failing = false;
      } catch (RuntimeException e) {
        if (!failing && !Thread.currentThread().isInterrupted()) {
          LOG.error("job.failed name={}", name, e);
        }
        failing = true;
      }
    }

    private void join() {
      try {
        thread.join(LAST_WORDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
