package dev.mailroom.mail.smtp;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.Stage;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/** Opens connections of one route, from the name to the log-in. */
final class Connector {

  private final RouteSession session;
  private final Optional<String> ownName;

  Connector(RouteSession session, Optional<String> ownName) {
    this.session = session;
    this.ownName = ownName;
  }

  SmtpConnection open(StageListener stages) throws DeliveryFailure {
    var route = session.route();
    var dialer = new Dialer(route);
    var addresses = dialer.resolve(stages);
    stages.entered(Stage.CONNECT, route.host() + " port " + route.port());
    var socket = dialer.connect(addresses);
    try {
      var name = ownName.orElseGet(() -> literal(socket.getLocalAddress()));
      return new Opening(session, socket, name, stages).open();
    } catch (DeliveryFailure | RuntimeException e) {
      socket.abandon();
      throw e;
    }
  }

  /** What a client without a name of its own says (RFC 5321, 4.1.3). */
  private static String literal(InetAddress own) {
    var address = own.getHostAddress().replaceFirst("%.*", "");
    return own instanceof Inet6Address ? "[IPv6:" + address + "]" : "[" + address + "]";
  }
}
