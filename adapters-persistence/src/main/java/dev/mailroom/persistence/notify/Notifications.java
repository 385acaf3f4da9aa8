package dev.mailroom.persistence.notify;

import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.DatabaseAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells all processes on this database, this one included, what happened in a transaction. */
public final class Notifications implements AutoCloseable {
  private final Database database;
  private final Map<Topic, CopyOnWriteArrayList<Consumer<String>>> listeners =
      new ConcurrentHashMap<>();
  private final CopyOnWriteArrayList<Runnable> onConnected = new CopyOnWriteArrayList<>();
  private final ListeningThread thread;

  private Notifications(Database database, DatabaseAddress address) {
    this.database = database;
    this.thread =
        new ListeningThread(address, this::deliver, () -> onConnected.forEach(Runnable::run));
  }

  /** Begins to listen, in a thread of its own that connects again when it must. */
  public static Notifications listen(Database database, DatabaseAddress address) {
    Notifications notifications = new Notifications(database, address);
    notifications.thread.start();
    return notifications;
  }

  /** Has the listener told of every later message on this topic. */
  public void on(Topic topic, Consumer<String> listener) {
    listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(listener);
  }

  /** Runs the action whenever listening begins again; what was said in between is lost. */
  public void onConnected(Runnable action) {
    onConnected.add(action);
  }

  /** Whether messages of other processes arrive. */
  public boolean isConnected() {
    return thread.isConnected();
  }

  /** Tells this process at the commit, and the others by way of the database. */
  public void tell(Topic topic, String message) {
    send(database, topic, message);
    database.afterCommit(() -> deliver(topic, message));
  }

  /** Tells the processes that listen, at the commit of the running transaction. */
  public static void send(Database database, Topic topic, String message) {
    database
        .sql("SELECT pg_notify(:channel, :message) IS NULL AS told")
        .with("channel", topic.channel())
        .with("message", message)
        .lock(row -> row.flag("told"));
  }

  /**
   * Wakes whoever works on the topic: somebody in this process, or else in another. A NOTIFY for
   * each email would halve the rate at which they are queued, so it is sent only where nobody here
   * listens.
   */
  public void wake(Topic topic) {
    if (listeners.containsKey(topic)) {
      database.afterCommit(() -> deliver(topic, ""));
    } else if (database.isInTransaction()) {
      send(database, topic, "");
    } else {
      database.inTransaction(() -> send(database, topic, ""));
    }
  }

  private void deliver(Topic topic, String message) {
    var interested = listeners.get(topic);
    if (interested != null) {
      interested.forEach(listener -> listener.accept(message));
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
