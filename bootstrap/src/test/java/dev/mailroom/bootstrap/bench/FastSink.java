package dev.mailroom.bootstrap.bench;

import dev.mailroom.mail.testing.TestAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/**
 * An SMTP server on loopback that takes all mail and keeps none, so that whoever sends is what a
 * run measures. One thread a connection: with few of them nothing is faster.
 */
final class FastSink implements AutoCloseable {

  private final ServerSocket listener;
  private final Manners manners;

  /**
   * How it behaves.
   *
   * @param verdictAfter how long it thinks about each message
   * @param chunking whether it offers BDAT
   * @param tls for STARTTLS, which it offers if this is present
   * @param taken told each recipient whose message is there, before the sender is
   */
  record Manners(
      Duration verdictAfter, boolean chunking, Optional<SSLContext> tls, Consumer<String> taken) {}

  private FastSink(ServerSocket listener, Manners manners) {
    this.listener = listener;
    this.manners = manners;
  }

  static FastSink start(Manners manners) {
    try {
      var sink = new FastSink(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()), manners);
      Thread.ofPlatform().daemon().name("sink").start(sink::accept);
      return sink;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        var socket = listener.accept();
        Thread.ofPlatform().daemon().start(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      new SinkConversation(socket, manners).run();
    } catch (IOException e) {
      // the client left
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * In a process of its own: says its port, then, at each line, how many messages it took.
   * Arguments: milliseconds a verdict takes, whether BDAT is offered, and a file for the
   * certificate of its authority if it is to offer STARTTLS.
   */
  public static void main(String[] arguments) throws IOException {
    var count = new AtomicInteger();
    var manners =
        new Manners(
            Duration.ofMillis(Long.parseLong(arguments[0])),
            Boolean.parseBoolean(arguments[1]),
            arguments.length > 2 ? Optional.of(certified(Path.of(arguments[2]))) : Optional.empty(),
            _ -> count.incrementAndGet());
    System.out.println(start(manners).port());
    while (System.in.read() >= 0) {
      if (System.in.available() == 0) {
        System.out.println(count.get());
      }
    }
  }

  private static SSLContext certified(Path pem) throws IOException {
    var authority = new TestAuthority("Bench");
    Files.writeString(pem, authority.pem());
    return authority.server("localhost");
  }
}
