package dev.mailroom.bootstrap.testing;

import dev.mailroom.persistence.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Stands between a process and its PostgreSQL and sees where the process stands: what it claims,
 * and when it writes results. It may be asked to let nothing more by.
 */
public final class DatabaseProxy implements AutoCloseable {

  private final ServerSocket listener;
  private final Supplier<DatabaseAddress> server;
  private final Watcher watcher;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** Where a transaction of the outbox stands. */
  public enum Point {
    /** The client has the answer to its claim, which is not committed yet. */
    CLAIMED,
    /** The client asks to commit results; the server has not heard of it. */
    COMMITTING,
    /** The server has committed results; the client has not heard of it. */
    COMMITTED,
    /** The client knows that its results are committed. */
    COMMIT_ANSWERED
  }

  /** Is told of each point, and answers whether anything may go on. */
  @FunctionalInterface
  public interface Watcher {
    boolean mayGoOn(Point point);
  }

  private DatabaseProxy(Supplier<DatabaseAddress> server, Watcher watcher) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.server = server;
    this.watcher = watcher;
  }

  /** {@code server} is asked at each connection, for a server that comes back elsewhere. */
  public static DatabaseProxy start(Supplier<DatabaseAddress> server, Watcher watcher) {
    try {
      var proxy = new DatabaseProxy(server, watcher);
      Thread.ofVirtual().name("database-proxy").start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The way through it. */
  public DatabaseAddress address() {
    var behind = server.get();
    return new DatabaseAddress(
        "127.0.0.1",
        listener.getLocalPort(),
        behind.database(),
        behind.user(),
        behind.password(),
        behind.options());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException e) {
        // the proxy is closed, or the server is away: the client sees the end of its connection
      }
    }
  }

  private void connect(Socket client) throws IOException {
    open.add(client);
    try {
      var behind = new Socket(InetAddress.getLoopbackAddress(), server.get().port());
      open.add(behind);
      client.setTcpNoDelay(true);
      behind.setTcpNoDelay(true);
      var session = new DatabaseSession(client, behind, watcher);
      Thread.ofVirtual().start(() -> pump(session::fromClient, client, behind));
      Thread.ofVirtual().start(() -> pump(session::fromServer, client, behind));
    } catch (IOException e) {
      client.close();
      throw e;
    }
  }

  private void pump(Pump pump, Socket client, Socket behind) {
    try (client;
        behind) {
      pump.run();
    } catch (IOException e) {
      // either side left, or nothing may go on
    } finally {
      open.remove(client);
      open.remove(behind);
    }
  }

  private interface Pump {
    void run() throws IOException;
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (var socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
