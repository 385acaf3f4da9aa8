package dev.mailroom.application;

import java.util.function.Supplier;

/** Runs work atomically: a returned value commits, an exception rolls back. Never nested. */
public interface Transactions {

  <T> T inTransaction(Supplier<T> work);

  /**
   * Runs the action once the caller's transaction has committed, never when it rolls back; at once
   * when there is none.
   */
  void afterCommit(Runnable action);

  /** {@link #inTransaction} for work without a value. */
  default void inTransaction(Runnable work) {
    inTransaction(() -> {
      work.run();
      return true;
    });
  }
}
