package dev.mailroom.domain.mailsettings;

import java.util.EnumSet;
import java.util.Set;

/** Finds what can be saved, and hardly ever works. */
public final class Contradictions {

  private Contradictions() {}

  /** Those in a route; none for SendGrid. */
  public static Set<Contradiction> in(Route route) {
    return switch (route) {
      case SendGridRoute _ -> Set.of();
      case SmtpRoute smtp -> in(smtp);
    };
  }

  private static Set<Contradiction> in(SmtpRoute route) {
    boolean ssl = route.security() == Security.IMPLICIT_TLS;
    var found = EnumSet.noneOf(Contradiction.class);
    if (route.port() == 465 && !ssl) {
      found.add(Contradiction.PORT_465_WITHOUT_SSL);
    }
    if (route.port() == 587 && ssl) {
      found.add(Contradiction.PORT_587_WITH_SSL);
    }
    if (route.port() == 25 && !isLoopback(route.host())) {
      found.add(Contradiction.PORT_25);
    }
    return found;
  }

  /** No network stands between us and a relay on this very machine. */
  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }
}
