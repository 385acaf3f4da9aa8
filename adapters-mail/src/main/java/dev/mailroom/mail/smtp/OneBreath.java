package dev.mailroom.mail.smtp;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import java.io.IOException;
import java.util.Optional;

/**
 * One mail in one round trip: envelope and message leave together (RFC 3030, 4.2), and three
 * replies come back. At 40 ms a round trip that is four times the mail over a connection. As the
 * message is written before anything is answered, a connection lost at any point leaves its fate
 * unknown; so this is for connections that were answered on a moment ago.
 */
final class OneBreath {

  private static final int UNKNOWN_COMMAND = 500;
  private static final int NOT_IMPLEMENTED = 502;

  private final SmtpConnection connection;
  private final Envelope envelope;
  private final StageListener stages;
  private final Runnable distrust;

  /** {@code distrust} is run when the server is not one to be spoken to like this. */
  OneBreath(SmtpConnection connection, Envelope envelope, StageListener stages, Runnable distrust) {
    this.connection = connection;
    this.envelope = envelope;
    this.stages = stages;
    this.distrust = distrust;
  }

  static boolean suits(SmtpConnection connection) {
    return connection.isWarm() && connection.offers("PIPELINING") && connection.offers("CHUNKING");
  }

  /** The server's verdict on the message. */
  Reply run() throws DeliveryFailure, TryElsewhere {
    connection.checkSize(envelope);
    write();
    try {
      return hear();
    } catch (RuntimeException | Error e) {
      stages.entered(Stage.ACCEPT, ""); // written is written: whoever judges this must know
      throw e;
    }
  }

  /** A chunk cut short is no message (RFC 3030, 2), so what breaks here may be sent again. */
  private void write() throws TryElsewhere {
    try {
      var wire = connection.wire();
      wire.say(envelope.mail(connection.offers("SIZE")));
      wire.say(envelope.rcpt());
      wire.say("BDAT " + envelope.message().length + " LAST");
      wire.chunk(envelope.message());
      wire.send();
    } catch (IOException e) {
      throw elsewhere();
    }
  }

  private Reply hear() throws DeliveryFailure, TryElsewhere {
    var sender = next();
    if (sender.code() == SmtpConnection.SHUTTING_DOWN) {
      throw elsewhere();
    }
    stages.entered(Stage.SENDER, envelope.sender().value());
    granted(Stage.SENDER, envelope.sender().value(), sender, 2);
    stages.entered(Stage.RECIPIENT, envelope.recipient().masked());
    granted(Stage.RECIPIENT, envelope.recipient().masked(), next(), 1);
    stages.entered(Stage.DATA, envelope.size());
    stages.completed(Stage.DATA, envelope.size(), Optional.empty());
    return verdict();
  }

  /** {@code more}: replies that come after this one. */
  private void granted(Stage stage, String detail, Reply reply, int more) throws DeliveryFailure {
    try {
      connection.check(stage, reply);
    } catch (DeliveryFailure refused) {
      var verdict = connection.drain(more);
      connection.reset();
      throw verdict.filter(SmtpConnection::isPositive).isPresent()
          ? DeliveryFailure.unknown("the message was refused, and then taken all the same")
          : refused;
    }
    stages.completed(stage, detail, Optional.of(reply));
  }

  private Reply verdict() throws DeliveryFailure, TryElsewhere {
    stages.entered(Stage.ACCEPT, "");
    var reply = next();
    if (reply.code() == UNKNOWN_COMMAND || reply.code() == NOT_IMPLEMENTED) {
      distrust.run();
      throw elsewhere();
    }
    try {
      connection.check(envelope, reply);
    } catch (DeliveryFailure e) {
      connection.reset(); // a transaction with a failed chunk stays open (RFC 3030, 2)
      throw e;
    }
    stages.completed(Stage.ACCEPT, "", Optional.of(reply));
    return reply;
  }

  private Reply next() throws DeliveryFailure {
    try {
      return connection.verdict();
    } catch (DeliveryFailure e) {
      distrust.run();
      throw e;
    }
  }

  private TryElsewhere elsewhere() {
    connection.abandon();
    return new TryElsewhere();
  }
}
