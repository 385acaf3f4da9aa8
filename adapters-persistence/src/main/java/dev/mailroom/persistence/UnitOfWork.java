package dev.mailroom.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connection that everything in one transaction, or one read, goes through. */
final class UnitOfWork {
  private final Connection connection;
  private final boolean transaction;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private @Nullable RuntimeException failure;

  private UnitOfWork(Connection connection, boolean transaction) {
    this.connection = connection;
    this.transaction = transaction;
  }

  static UnitOfWork transaction(Connection connection) {
    return new UnitOfWork(connection, true);
  }

  static UnitOfWork singleRead(Connection connection) {
    return new UnitOfWork(connection, false);
  }

  Connection connection() {
    return connection;
  }

  boolean isTransaction() {
    return transaction;
  }

  void afterCommit(Runnable work) {
    afterCommit.add(work);
  }

  /**
   * Runs a statement, and remembers a failure: PostgreSQL would answer the commit of such a
   * transaction with a rollback, which the driver may not report.
   */
  <T> T run(Supplier<T> statement) {
    try {
      return statement.get();
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  void commit() throws SQLException {
    if (failure != null) {
      throw new IllegalStateException("a statement of this transaction failed", failure);
    }
    connection.commit();
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }
}
