package dev.mailroom.bootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Postfix's own load generator, written in C: sends the same bytes over and over. */
record SmtpSource(Path program, int port, int connections) implements Contender {

  static final String NAME = "smtp-source";

  /** Empty when postfix is not installed. */
  static Optional<Contender> to(int port, int connections) {
    return Programs.find(NAME).map(program -> new SmtpSource(program, port, connections));
  }

  @Override
  public boolean startsCold() {
    return false;
  }

  @Override
  public Lap run(int messages) {
    long start = System.nanoTime();
    var command =
        Stream.of(
                program,
                "-d",
                "-s",
                connections,
                "-m",
                messages,
                "-l",
                Load.OCTETS,
                "-f",
                "no-reply@example.com",
                "-t",
                "ada@example.com",
                "127.0.0.1:" + port)
            .map(Object::toString)
            .toList();
    try (var running = Child.start(command, Map.of())) {
      running.await();
    }
    return new Lap(messages, Duration.ofNanos(System.nanoTime() - start), Duration.ZERO);
  }
}
