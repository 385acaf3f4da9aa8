package dev.mailroom.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.domain.mailsettings.TlsVersion;
import dev.mailroom.mail.smtp.ConnectionLimits;
import dev.mailroom.mail.smtp.SmtpTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The transport alone, in a process of its own: at each line with a number it sends that many and
 * says how many nanoseconds it took. Arguments: port, connections, and a file with the certificate
 * of the server's authority if it is to demand STARTTLS.
 */
final class Transporting {

  private static final StageListener NOBODY =
      new StageListener() {
        @Override
        public void entered(Stage stage, String detail) {}

        @Override
        public void completed(Stage stage, String detail, Optional<Reply> reply) {}
      };

  private final SmtpTransport transport;
  private final SmtpRoute route;
  private final int connections;

  private Transporting(SmtpRoute route, int connections) {
    this.transport =
        new SmtpTransport(Optional.of("localhost"), ConnectionLimits.DEFAULT.withOpen(connections));
    this.route = route;
    this.connections = connections;
  }

  /** In a process of its own; {@code authority}: a certificate, and STARTTLS is demanded. */
  static Child start(int port, int connections, Path... authority) {
    var arguments =
        Stream.concat(Stream.<Object>of(port, connections), Arrays.stream(authority)).toArray();
    var started = Child.java(Transporting.class, arguments);
    started.line();
    return started;
  }

  public static void main(String[] arguments) throws IOException {
    var pem =
        arguments.length > 2
            ? Optional.of(Files.readString(Path.of(arguments[2])))
            : Optional.<String>empty();
    var running =
        new Transporting(
            route(Integer.parseInt(arguments[0]), pem), Integer.parseInt(arguments[1]));
    System.out.println("ready");
    for (var in = new Scanner(System.in, UTF_8); in.hasNextInt(); ) {
      System.out.println(running.send(in.nextInt()).toNanos());
    }
  }

  private static SmtpRoute route(int port, Optional<String> pem) {
    return new SmtpRoute(
        pem.isPresent() ? "localhost" : "127.0.0.1",
        port,
        Optional.empty(),
        Optional.empty(),
        pem.isPresent() ? Security.REQUIRED_STARTTLS : Security.STARTTLS_WHEN_OFFERED,
        Timeouts.DEFAULT,
        Set.of(TlsVersion.values()),
        pem);
  }

  private Duration send(int messages) {
    var left = new AtomicInteger(messages);
    long start = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        threads.execute(() -> sendWhile(left));
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void sendWhile(AtomicInteger left) {
    while (left.getAndDecrement() > 0) {
      var result = transport.send(route, Load.message(), NOBODY);
      if (!(result instanceof TransportResult.Accepted)) {
        throw new IllegalStateException(result.toString());
      }
    }
  }
}
