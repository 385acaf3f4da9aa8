package dev.mailroom.bootstrap.bench;

import java.nio.file.Path;
import java.util.Optional;

/** The mail library most Node.js programs send with, over its pool of connections. */
final class Nodemailer {

  static final String NAME = "nodemailer";

  private Nodemailer() {}

  static Optional<Child> to(int port, int connections) {
    return found().map(it -> it.start(port, connections, Load.TEXT_OCTETS, Load.HTML_OCTETS));
  }

  /** By STARTTLS; {@code authority}: the certificate to trust. */
  static Optional<Child> to(int port, int connections, Path authority) {
    return found()
        .map(it -> it.start(port, connections, Load.TEXT_OCTETS, Load.HTML_OCTETS, authority));
  }

  private static Optional<Node> found() {
    return Node.running("nodemailer.js", NAME);
  }
}
