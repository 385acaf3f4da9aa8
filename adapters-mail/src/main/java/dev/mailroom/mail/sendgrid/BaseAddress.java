package dev.mailroom.mail.sendgrid;

import java.net.URI;
import java.util.Set;

/** Where the API is. A key goes in clear to this machine at most. */
final class BaseAddress {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private BaseAddress() {}

  static URI checked(URI base) {
    boolean encrypted = "https".equals(base.getScheme());
    boolean local = "http".equals(base.getScheme()) && THIS_MACHINE.contains(base.getHost());
    if (base.getHost() == null || !(encrypted || local)) {
      throw new IllegalArgumentException(
          "SendGrid's base address must be https://..., or http:// to this machine");
    }
    return base;
  }
}
