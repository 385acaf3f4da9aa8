package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.Route;

/**
 * Hands one message to a provider of one kind. Never throws for what a provider or network does; an
 * exception is a fault of ours. Blocks for at most the route's timeouts. Safe for many threads.
 */
public interface EmailTransport<R extends Route> extends AutoCloseable {

  /** Sends, telling {@code stages} of each step as it begins and ends. */
  TransportResult send(R route, OutgoingMessage message, StageListener stages);

  /** Goes as far as authentication on a connection of its own and sends nothing. */
  TransportResult probe(R route, StageListener stages);

  /** Closes idle connections. */
  @Override
  void close();
}
