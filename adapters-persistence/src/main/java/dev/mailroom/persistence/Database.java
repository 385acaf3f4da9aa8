package dev.mailroom.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.mailroom.application.Overloaded;
import dev.mailroom.application.Transactions;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.jdbc.JdbcClientBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One PostgreSQL database: its pool of connections, and the unit of work that is bound to the
 * running thread. Reading is free; writing needs a transaction.
 */
public final class Database implements Transactions, AutoCloseable {
  private final ScopedValue<UnitOfWork> current = ScopedValue.newInstance();
  private final HikariDataSource pool;
  private final DbClient client;

  Database(HikariDataSource pool) {
    this.pool = pool;
    this.client =
        JdbcClientBuilder.create()
            .connectionPool(() -> LentConnection.of(current.get().connection()))
            .build();
  }

  /**
   * Connects and brings the tables up to date.
   *
   * @throws DatabaseUnavailable with a message that says what to do
   */
  public static Database open(DatabaseAddress address) {
    HikariDataSource pool = ConnectionPool.open(address);
    try {
      Migrations.run(pool);
      return new Database(pool);
    } catch (RuntimeException | Error e) {
      pool.close();
      throw e;
    }
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    if (current.isBound()) {
      throw new IllegalStateException("a transaction is running already; they are never nested");
    }
    try (Connection connection = connection()) {
      connection.setAutoCommit(false);
      UnitOfWork unit = UnitOfWork.transaction(connection);
      T result = committed(unit, work);
      unit.committed();
      return result;
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** A server that is away leaves connections missing, one that is busy leaves them all in use. */
  private Connection connection() throws SQLException {
    try {
      return pool.getConnection();
    } catch (SQLTransientConnectionException e) {
      if (pool.getHikariPoolMXBean().getActiveConnections() < pool.getMaximumPoolSize()) {
        throw e;
      }
      throw new Overloaded("every connection to the database", e);
    }
  }

  private <T> T committed(UnitOfWork unit, Supplier<T> work) throws SQLException {
    try {
      T result = ScopedValue.where(current, unit).call(work::get);
      unit.commit();
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(unit.connection(), e);
      throw e;
    }
  }

  private static void rollBack(Connection connection, Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  /** Whether the running thread is inside {@link #inTransaction}. */
  public boolean isInTransaction() {
    return current.isBound() && current.get().isTransaction();
  }

  @Override
  public void afterCommit(Runnable action) {
    if (isInTransaction()) {
      current.get().afterCommit(action);
    } else {
      action.run();
    }
  }

  /** Makes others that ask for the same name wait until this transaction ends, on any node. */
  public void lock(String name) {
    sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0)) IS NULL AS locked")
        .with("name", name)
        .lock(row -> row.flag("locked"));
  }

  /** Whether a query is answered now. */
  public boolean isAlive() {
    try {
      return sql("SELECT 1 AS one").first(row -> row.number("one")).isPresent();
    } catch (RuntimeException _) {
      return false;
    }
  }

  /** Begins a statement; parameters are written {@code :name}. */
  public Sql sql(String statement) {
    return new Sql(this, statement);
  }

  @Override
  public void close() {
    pool.close();
  }

  <T> T reading(Function<DbClient, T> statement) {
    if (current.isBound()) {
      return current.get().run(() -> statement.apply(client));
    }
    try (Connection connection = connection()) {
      return ScopedValue.where(current, UnitOfWork.singleRead(connection))
          .call(() -> statement.apply(client));
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  <T> T writing(Function<DbClient, T> statement) {
    if (!isInTransaction()) {
      throw new IllegalStateException("writing needs a transaction");
    }
    return current.get().run(() -> statement.apply(client));
  }
}
