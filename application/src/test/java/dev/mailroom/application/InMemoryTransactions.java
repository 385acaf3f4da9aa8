package dev.mailroom.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One transaction at a time over {@link InMemoryTable}s: others see nothing before it commits, and
 * never see what it rolled back.
 */
public final class InMemoryTransactions implements Transactions {

  private final ReentrantLock turn = new ReentrantLock(true);
  private final List<InMemoryTable<?, ?>> tables = new CopyOnWriteArrayList<>();
  private final List<Runnable> afterCommit = new ArrayList<>();

  /** A table whose writes belong to these transactions. */
  public <K, V> InMemoryTable<K, V> table() {
    var table = new InMemoryTable<K, V>(this);
    tables.add(table);
    return table;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    requireClosed();
    turn.lock();
    List<Runnable> actions;
    T value;
    try {
      value = work.get();
      tables.forEach(InMemoryTable::commit);
      actions = List.copyOf(afterCommit);
    } finally {
      tables.forEach(InMemoryTable::forgetChanges);
      afterCommit.clear();
      turn.unlock();
    }
    actions.forEach(Runnable::run);
    return value;
  }

  @Override
  public void afterCommit(Runnable action) {
    if (isOpen()) {
      afterCommit.add(action);
    } else {
      action.run();
    }
  }

  /** Throws outside a transaction: a write there could not be undone, nor a lock held. */
  public void requireOpen() {
    if (!isOpen()) {
      throw new IllegalStateException("only inside a transaction");
    }
  }

  /** Throws inside a transaction: slow work and other transactions have no place there. */
  public void requireClosed() {
    if (isOpen()) {
      throw new IllegalStateException("never inside a transaction");
    }
  }

  boolean isOpen() {
    return turn.isHeldByCurrentThread();
  }
}
