package dev.mailroom.mail.smtp;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.mailsettings.Timeouts;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One mail over an open connection: MAIL, RCPT, DATA (RFC 5321, 3.3), each a stage of its own. */
final class Transaction {

  /** The final dot's answer takes as long as the server's filters (RFC 5321, 4.5.3.2.6). */
  private static final Duration VERDICT = Duration.ofMinutes(10);

  private static final Duration LAST_WORDS = Duration.ofSeconds(1);
  private static final int GO_AHEAD = 354;
  private static final int SHUTTING_DOWN = 421;

  private final SmtpConnection connection;
  private final Envelope envelope;
  private final Timeouts timeouts;
  private final StageListener stages;

  Transaction(
      SmtpConnection connection, Envelope envelope, Timeouts timeouts, StageListener stages) {
    this.connection = connection;
    this.envelope = envelope;
    this.timeouts = timeouts;
    this.stages = stages;
  }

  /** The server's verdict on the message. */
  Reply run() throws DeliveryFailure, ClosedWhileIdle {
    try {
      sender();
      recipient();
      data();
    } catch (DeliveryFailure e) {
      connection.reset();
      throw e;
    }
    return verdict();
  }

  private void sender() throws DeliveryFailure, ClosedWhileIdle {
    checkSize();
    var address = envelope.sender().value();
    var command = "MAIL FROM:<" + address + ">" + size();
    if (connection.isFresh()) {
      stages.entered(Stage.SENDER, address);
      complete(Stage.SENDER, address, connection.say(Stage.SENDER, command));
    } else {
      var reply = unlessClosed(command);
      stages.entered(Stage.SENDER, address);
      complete(Stage.SENDER, address, reply);
    }
  }

  /** A connection that was left lying may be gone; that is found out here, and nobody's fault. */
  private Reply unlessClosed(String command) throws ClosedWhileIdle {
    try {
      var reply = connection.say(Stage.SENDER, command);
      if (reply.code() != SHUTTING_DOWN) {
        return reply;
      }
    } catch (DeliveryFailure e) {
      // told below
    }
    connection.abandon();
    throw new ClosedWhileIdle();
  }

  private void recipient() throws DeliveryFailure {
    var masked = envelope.recipient().masked();
    stages.entered(Stage.RECIPIENT, masked);
    var command = "RCPT TO:<" + envelope.recipient().value() + ">";
    complete(Stage.RECIPIENT, masked, connection.say(Stage.RECIPIENT, command));
  }

  private void data() throws DeliveryFailure {
    var size = Sizes.text(envelope.message().length);
    stages.entered(Stage.DATA, size);
    var reply = connection.hear(Stage.DATA, connection.dialogue()::askToSend);
    if (reply.code() != GO_AHEAD) {
      throw connection.refusal(Stage.DATA, reply);
    }
    write();
    stages.completed(Stage.DATA, size, Optional.of(reply));
  }

  /** Without its final dot no server takes a message: what breaks here may be sent again. */
  private void write() throws DeliveryFailure {
    try {
      connection.dialogue().write(envelope.message());
    } catch (IOException e) {
      throw connection.brokenWhileWriting(e, LAST_WORDS);
    }
  }

  private Reply verdict() throws DeliveryFailure {
    stages.entered(Stage.ACCEPT, "");
    connection.patience(longer(VERDICT, timeouts.read()));
    var reply = verdictOrUnknown();
    connection.patience(timeouts.read());
    if (Refusals.isAboutSender(reply, envelope.sender())) {
      throw connection.refusal(Stage.SENDER, reply);
    }
    complete(Stage.ACCEPT, "", reply);
    return reply;
  }

  private Reply verdictOrUnknown() throws DeliveryFailure {
    try {
      return connection.hear(Stage.ACCEPT, connection.dialogue()::verdict);
    } catch (DeliveryFailure e) {
      throw new DeliveryFailure(
          Stage.ACCEPT,
          FailureKind.OUTCOME_UNKNOWN,
          "the message was written, and then " + e.failure().detail());
    }
  }

  private void complete(Stage stage, String detail, Reply reply) throws DeliveryFailure {
    if (reply.code() / 100 != 2) {
      throw connection.refusal(stage, reply);
    }
    stages.completed(stage, detail, Optional.of(reply));
  }

  /** RFC 1870: what is too large is refused before it is sent. */
  private String size() {
    return connection.extension("SIZE").isPresent() ? " SIZE=" + envelope.message().length : "";
  }

  private void checkSize() throws DeliveryFailure {
    long most = connection.extension("SIZE").map(Sizes::limit).orElse(Long.MAX_VALUE);
    if (envelope.message().length > most) {
      throw new DeliveryFailure(
          Stage.SENDER,
          FailureKind.MESSAGE_TOO_LARGE,
          "the server takes at most " + Sizes.text(most));
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
