package dev.mailroom.mail.smtp;

import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.mailsettings.TlsVersion;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.util.SocketFetcher;

/** What all connections of one route share; dear to make, so it is made once. */
final class RouteSession {

  private static final String PREFIX = "mail.smtp";

  private final SmtpRoute route;
  private final ConnectionLimits limits;
  private final Session session;

  RouteSession(SmtpRoute route, ConnectionLimits limits) {
    this.route = route;
    this.limits = limits;
    this.session = Session.getInstance(properties(route));
  }

  private static Properties properties(SmtpRoute route) {
    var properties = new Properties();
    properties.setProperty(PREFIX + ".ehlo", "false"); // said by Opening, after the greeting
    properties.setProperty(PREFIX + ".quitwait", "false");
    properties.setProperty(PREFIX + ".ssl.protocols", protocols(route));
    properties.put(
        PREFIX + ".ssl.socketFactory",
        new TlsSockets(Trust.context(route.trustedCa()).getSocketFactory()));
    return properties;
  }

  private static String protocols(SmtpRoute route) {
    return route.tlsVersions().stream()
        .sorted()
        .map(TlsVersion::protocol)
        .collect(Collectors.joining(" "));
  }

  SmtpRoute route() {
    return route;
  }

  ConnectionLimits limits() {
    return limits;
  }

  /** How long the reply to the final dot may take. */
  Duration patienceForVerdict() {
    var usual = route.timeouts().read();
    return limits.verdict().compareTo(usual) > 0 ? limits.verdict() : usual;
  }

  Dialogue dialogue(String localName) {
    var dialogue = new Dialogue(session);
    dialogue.setLocalHost(localName);
    return dialogue;
  }

  /** TLS with the chain and the host name verified, as after STARTTLS. */
  Socket encrypt(WireSocket socket) throws IOException {
    return SocketFetcher.startTLS(socket, route.host(), session.getProperties(), PREFIX);
  }
}
