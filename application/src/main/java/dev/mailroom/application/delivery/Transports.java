package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.EmailTransport;
import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.Route;
import dev.mailroom.domain.mailsettings.SendGridRoute;
import dev.mailroom.domain.mailsettings.SmtpRoute;

/** Finds the transport that can take a route. */
public final class Transports {

  private final EmailTransport<SmtpRoute> smtp;
  private final EmailTransport<SendGridRoute> sendGrid;

  public Transports(EmailTransport<SmtpRoute> smtp, EmailTransport<SendGridRoute> sendGrid) {
    this.smtp = smtp;
    this.sendGrid = sendGrid;
  }

  TransportResult send(Route route, OutgoingMessage message, StageListener stages) {
    return switch (route) {
      case SmtpRoute server -> smtp.send(server, message, stages);
      case SendGridRoute api -> sendGrid.send(api, message, stages);
    };
  }

  TransportResult probe(Route route, StageListener stages) {
    return switch (route) {
      case SmtpRoute server -> smtp.probe(server, stages);
      case SendGridRoute api -> sendGrid.probe(api, stages);
    };
  }
}
