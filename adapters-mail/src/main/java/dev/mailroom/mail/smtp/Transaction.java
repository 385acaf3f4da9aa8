package dev.mailroom.mail.smtp;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * One mail over an open connection: MAIL, RCPT, DATA (RFC 5321, 3.3), each a stage of its own. The
 * three leave together where the server allows it (RFC 2920), and the message once all are granted.
 */
final class Transaction {

  private static final Duration LAST_WORDS = Duration.ofSeconds(1);
  private static final String DATA = "DATA";

  private final SmtpConnection connection;
  private final Envelope envelope;
  private final StageListener stages;
  private final boolean together;
  private int unanswered;

  Transaction(SmtpConnection connection, Envelope envelope, StageListener stages) {
    this.connection = connection;
    this.envelope = envelope;
    this.stages = stages;
    this.together = connection.offers("PIPELINING");
  }

  /** The server's verdict on the message. */
  Reply run() throws DeliveryFailure, TryElsewhere {
    connection.checkSize(envelope);
    try {
      sender();
      recipient();
      data();
    } catch (DeliveryFailure e) {
      connection.drain(unanswered);
      connection.reset();
      throw e;
    }
    return verdict();
  }

  private void sender() throws DeliveryFailure, TryElsewhere {
    var address = envelope.sender().value();
    var command = envelope.mail(connection.offers("SIZE"));
    if (connection.isFresh()) {
      stages.entered(Stage.SENDER, address);
      complete(Stage.SENDER, address, begin(command));
    } else {
      var reply = unlessClosed(command);
      stages.entered(Stage.SENDER, address);
      complete(Stage.SENDER, address, reply);
    }
  }

  /** A connection that was left lying may be gone; that is found out here, and nobody's fault. */
  private Reply unlessClosed(String command) throws TryElsewhere {
    try {
      var reply = begin(command);
      if (reply.code() != SmtpConnection.SHUTTING_DOWN) {
        return reply;
      }
    } catch (DeliveryFailure e) {
      // told below
    }
    connection.abandon();
    throw new TryElsewhere();
  }

  private Reply begin(String command) throws DeliveryFailure {
    if (!together) {
      return ask(Stage.SENDER, command);
    }
    connection.send(Stage.SENDER, command, envelope.rcpt(), DATA);
    unanswered = 3;
    return hear(Stage.SENDER);
  }

  private void recipient() throws DeliveryFailure {
    var masked = envelope.recipient().masked();
    stages.entered(Stage.RECIPIENT, masked);
    complete(Stage.RECIPIENT, masked, answer(Stage.RECIPIENT, envelope.rcpt()));
  }

  private void data() throws DeliveryFailure {
    stages.entered(Stage.DATA, envelope.size());
    var reply = answer(Stage.DATA, DATA);
    if (reply.code() != SmtpConnection.GO_AHEAD) {
      throw connection.refusal(Stage.DATA, reply);
    }
    write();
    stages.completed(Stage.DATA, envelope.size(), Optional.of(reply));
  }

  private Reply answer(Stage stage, String command) throws DeliveryFailure {
    return together ? hear(stage) : ask(stage, command);
  }

  private Reply ask(Stage stage, String command) throws DeliveryFailure {
    connection.send(stage, command);
    return connection.hear(stage);
  }

  private Reply hear(Stage stage) throws DeliveryFailure {
    var reply = connection.hear(stage);
    unanswered--;
    return reply;
  }

  /** Without its final dot no server takes a message: what breaks here may be sent again. */
  private void write() throws DeliveryFailure {
    try {
      connection.wire().text(envelope.message());
      if (connection.hasMore()) { // the final dot, gathered last, has not left yet
        throw connection.answeredEarly();
      }
      connection.wire().send();
    } catch (IOException e) {
      throw connection.brokenWhileWriting(e, LAST_WORDS);
    }
  }

  private Reply verdict() throws DeliveryFailure {
    stages.entered(Stage.ACCEPT, "");
    var reply = connection.verdict();
    connection.check(envelope, reply);
    stages.completed(Stage.ACCEPT, "", Optional.of(reply));
    return reply;
  }

  private void complete(Stage stage, String detail, Reply reply) throws DeliveryFailure {
    connection.check(stage, reply);
    stages.completed(stage, detail, Optional.of(reply));
  }
}
