package dev.mailroom.mail.smtp;

import dev.mailroom.application.delivery.port.EmailTransport;
import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import java.util.Optional;

/** Sends by SMTP (RFC 5321) as a submission client (RFC 6409), over a pool of open connections. */
public final class SmtpTransport implements EmailTransport<SmtpRoute> {

  private final Routes routes;

  /**
   * {@code ownName}: what this machine calls itself in EHLO, a fully qualified name; empty for its
   * address.
   */
  public SmtpTransport(Optional<String> ownName, ConnectionLimits limits) {
    this.routes = new Routes(ownName, limits);
  }

  @Override
  public TransportResult send(SmtpRoute route, OutgoingMessage message, StageListener stages) {
    var envelope = Envelope.of(message);
    var pool = routes.enter(route);
    try {
      return new TransportResult.Accepted(pool.send(envelope, stages));
    } catch (DeliveryFailure e) {
      return new TransportResult.NotAccepted(e.failure());
    } finally {
      pool.leave();
    }
  }

  @Override
  public TransportResult probe(SmtpRoute route, StageListener stages) {
    try {
      var connection = routes.connector(route).open(stages);
      connection.close();
      return new TransportResult.Accepted(connection.welcome());
    } catch (DeliveryFailure e) {
      return new TransportResult.NotAccepted(e.failure());
    }
  }

  @Override
  public void close() {
    routes.close();
  }
}
