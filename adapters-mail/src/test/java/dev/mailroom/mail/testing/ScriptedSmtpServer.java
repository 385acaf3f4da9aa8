package dev.mailroom.mail.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server on loopback that does what a {@link SmtpScript} says, and remembers all it got.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

  private final SmtpScript script;
  private final ServerSocket listener;
  private final Wiretap tap = new Wiretap();
  private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();

  private ScriptedSmtpServer(SmtpScript script, InetAddress address) throws IOException {
    this.script = script;
    this.listener = new ServerSocket(0, 50, address);
  }

  /** Listens on a free port from now on. */
  public static ScriptedSmtpServer start(SmtpScript script) {
    return start(script, InetAddress.getLoopbackAddress());
  }

  /** Listens there, for clients that treat loopback differently. */
  public static ScriptedSmtpServer start(SmtpScript script, InetAddress address) {
    try {
      var server = new ScriptedSmtpServer(script, address);
      Thread.ofVirtual().name("scripted-smtp").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        var socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new ScriptedConversation(script, new ScriptedChannel(socket, tap), commands, mails).run();
    } catch (IOException e) {
      // the client left, or the script hung up
    } finally {
      open.remove(socket);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** What it does may be changed while it runs. */
  public SmtpScript script() {
    return script;
  }

  /** Mails taken so far, oldest first. */
  public List<ReceivedMail> mails() {
    return List.copyOf(mails);
  }

  /** Command lines of all connections, in the order they came. */
  public List<String> commands() {
    return List.copyOf(commands);
  }

  /** Every byte that anybody on the way could read. */
  public String inClear() {
    return tap.clear();
  }

  /** Every byte that was sent to it, those under TLS decrypted. */
  public String everything() {
    return tap.all();
  }

  /** How many connections it ever accepted. */
  public int connections() {
    return connections.get();
  }

  /** Connections open now. */
  public int open() {
    return open.size();
  }

  /** Hangs up on everybody without a word, as a restart does; new ones may come. */
  public void hangUp() {
    for (var socket : new ArrayList<>(open)) {
      try {
        socket.close();
      } catch (IOException e) {
        // closed is closed
      }
    }
  }

  /** Waits until there are that many mails. */
  public List<ReceivedMail> await(int count) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (mails.size() < count && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    return mails();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hangUp();
  }
}
