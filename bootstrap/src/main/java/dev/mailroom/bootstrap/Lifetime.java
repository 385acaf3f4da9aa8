package dev.mailroom.bootstrap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * From the start until the process is told to stop. Told so during the start, it waits for the
 * start to succeed or fail, for a database process may be among what has begun.
 */
final class Lifetime {

  private final CompletableFuture<Runnable> running = new CompletableFuture<>();
  private volatile boolean ending;

  /** Returns never; throws what the start throws. */
  void live(Supplier<Mailroom> start) {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(this::end));
    try {
      running.complete(start.get()::close);
    } catch (RuntimeException | Error e) {
      running.complete(() -> {});
      if (!ending) { // libraries refuse to begin in a JVM that ends: not worth a word
        throw e;
      }
    }
    forEver();
  }

  static void forEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    ending = true;
    running.join().run();
  }
}
