package dev.mailroom.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that takes all mail, in a process of its own: a {@link FastSink}, or postfix's. */
final class Sink implements AutoCloseable {

  private static final int NOWHERE = 0;

  private final @Nullable Child process;
  private final int port;

  private Sink(@Nullable Child process, int port) {
    this.process = process;
    this.port = port;
  }

  static Sink start() {
    return offering(true);
  }

  /** With BDAT (RFC 3030) or without. */
  static Sink offering(boolean chunking) {
    return of(Child.java(FastSink.class, 0, chunking));
  }

  /** Each message is thought about for that long. */
  static Sink thinking(Duration verdict) {
    return of(Child.java(FastSink.class, verdict.toMillis(), true));
  }

  /** Offers STARTTLS, and writes the certificate of its authority. */
  static Sink withStartTls(Path authority) {
    return of(Child.java(FastSink.class, 0, true, authority));
  }

  private static Sink of(Child started) {
    return new Sink(started, Integer.parseInt(started.line()));
  }

  /** The sink that comes with smtp-source; not found where postfix is not installed. */
  static Sink postfix() {
    return Programs.find("smtp-sink")
        .map(program -> postfix(program, freePort()))
        .orElseGet(() -> new Sink(null, NOWHERE));
  }

  private static Sink postfix(Path program, int port) {
    var command = new ArrayList<>(List.of(program.toString(), "127.0.0.1:" + port, "512"));
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(1, List.of("-u", "nobody")); // it refuses to stay root
    }
    var sink = new Sink(Child.start(command, Map.of()), port);
    Service.await(Duration.ofSeconds(10), sink::answers);
    return sink;
  }

  private boolean answers() {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isFound() {
    return process != null;
  }

  int port() {
    return port;
  }

  /** How many messages it has taken so far; a {@link FastSink} knows. */
  int taken() {
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    return Integer.parseInt(process.ask(""));
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}
