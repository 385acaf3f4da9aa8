package dev.mailroom.application;

import java.util.function.Supplier;

/** Runs work atomically: a returned value commits, an exception rolls back. Never nested. */
public interface Transactions {

  <T> T inTransaction(Supplier<T> work);

  /** {@link #inTransaction} for work without a value. */
  default void inTransaction(Runnable work) {
    inTransaction(() -> {
      work.run();
      return true;
    });
  }
}
