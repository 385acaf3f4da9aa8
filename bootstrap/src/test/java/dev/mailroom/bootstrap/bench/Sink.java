package dev.mailroom.bootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;

/** A {@link FastSink} in a process of its own. */
final class Sink implements AutoCloseable {

  private final Child process;
  private final int port;

  private Sink(Child process) {
    this.process = process;
    this.port = Integer.parseInt(process.line());
  }

  static Sink start() {
    return thinking(Duration.ZERO);
  }

  /** Each message is thought about for that long. */
  static Sink thinking(Duration verdict) {
    return new Sink(Child.java(FastSink.class, verdict.toMillis()));
  }

  /** Offers STARTTLS, and writes the certificate of its authority. */
  static Sink withStartTls(Path authority) {
    return new Sink(Child.java(FastSink.class, 0, authority));
  }

  int port() {
    return port;
  }

  /** How many messages it has taken so far. */
  int taken() {
    return Integer.parseInt(process.ask(""));
  }

  @Override
  public void close() {
    process.close();
  }
}
