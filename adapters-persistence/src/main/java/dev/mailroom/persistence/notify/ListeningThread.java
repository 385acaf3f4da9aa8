package dev.mailroom.persistence.notify;

import dev.mailroom.persistence.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection that does nothing but listen. */
final class ListeningThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ListeningThread.class);
  private static final int WAIT_MILLIS = 10_000;
  private static final long PAUSE_MILLIS = 1_000;

  private final DatabaseAddress address;
  private final BiConsumer<Topic, String> messages;
  private final Runnable connected;
  private final AtomicReference<@Nullable Connection> connection = new AtomicReference<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("notifications").unstarted(this::run);
  private volatile boolean closed;

  ListeningThread(DatabaseAddress address, BiConsumer<Topic, String> messages, Runnable connected) {
    this.address = address;
    this.messages = messages;
    this.connected = connected;
  }

  void start() {
    thread.start();
  }

  boolean isConnected() {
    return connection.get() != null;
  }

  private void run() {
    while (!closed) {
      try (Connection fresh = address.connect()) {
        subscribe(fresh);
        receive(fresh);
      } catch (SQLException e) {
        lost(e);
      } finally {
        connection.set(null);
      }
    }
  }

  private void subscribe(Connection fresh) throws SQLException {
    try (Statement statement = fresh.createStatement()) {
      for (Topic topic : Topic.values()) {
        statement.execute("LISTEN " + topic.channel());
      }
    }
    connected.run(); // what is cached may be stale; only then may it be trusted again
    connection.set(fresh);
  }

  private void receive(Connection fresh) throws SQLException {
    PGConnection postgres = fresh.unwrap(PGConnection.class);
    while (!closed) {
      PGNotification @Nullable [] received = postgres.getNotifications(WAIT_MILLIS);
      if (received == null || received.length == 0) {
        prove(fresh);
      } else {
        Arrays.stream(received).forEach(this::pass);
      }
    }
  }

  /** A connection that a firewall dropped is silent, not closed. */
  private static void prove(Connection fresh) throws SQLException {
    if (!fresh.isValid(5)) {
      throw new SQLException("the listening connection is dead", "08006");
    }
  }

  private void pass(PGNotification notification) {
    Arrays.stream(Topic.values())
        .filter(topic -> topic.channel().equals(notification.getName()))
        .forEach(topic -> passOn(topic, notification.getParameter()));
  }

  private void passOn(Topic topic, String message) {
    try {
      messages.accept(topic, message);
    } catch (RuntimeException e) {
      LOG.error("database.notification topic={} failed", topic, e);
    }
  }

  private void lost(SQLException e) {
    if (closed) {
      return;
    }
    LOG.warn("database.notifications lost state={}", e.getSQLState());
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException _) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    Connection open = connection.getAndSet(null);
    try {
      if (open != null) {
        open.abort(Runnable::run);
      }
      thread.interrupt();
      thread.join(PAUSE_MILLIS);
    } catch (SQLException e) {
      LOG.debug("database.notifications close", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
