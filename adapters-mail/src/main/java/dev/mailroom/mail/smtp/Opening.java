package dev.mailroom.mail.smtp;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.mailsettings.Security;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** Brings one connection from a TCP socket to the point where mail may be sent. */
final class Opening {

  private static final String STARTTLS = "STARTTLS";

  private final RouteSession session;
  private final WireSocket socket;
  private final Dialogue dialogue;
  private final StageListener stages;
  private final Security security;

  Opening(RouteSession session, WireSocket socket, String localName, StageListener stages) {
    this.session = session;
    this.socket = socket;
    this.dialogue = session.dialogue(localName);
    this.stages = stages;
    this.security = session.route().security();
  }

  SmtpConnection open() throws DeliveryFailure {
    var last = security == Security.IMPLICIT_TLS ? openEncrypted() : openPlain();
    var loggedIn = new Authentication(session.route(), socket, dialogue, stages).logIn();
    try {
      return new SmtpConnection(session, socket, dialogue, loggedIn.orElse(null), last);
    } catch (IOException e) {
      throw Breakdowns.failure(Stage.SECURE, e, socket);
    }
  }

  /** TLS from the first byte (RFC 8314, 3.3). */
  private Reply openEncrypted() throws DeliveryFailure {
    stages.completed(Stage.CONNECT, place(), Optional.empty());
    stages.entered(Stage.SECURE, "TLS");
    var encrypted = encrypted();
    var greeting = positive(Stage.SECURE, () -> dialogue.greeting(encrypted));
    var hello = hello();
    stages.completed(Stage.SECURE, TlsText.of(socket), Optional.of(greeting));
    return hello;
  }

  private Socket encrypted() throws DeliveryFailure {
    try {
      return session.encrypt(socket);
    } catch (IOException e) {
      if (Breakdowns.speaksPlain(socket)) {
        throw new DeliveryFailure(
            Stage.SECURE, FailureKind.TLS_ON_PLAIN_PORT, "the server answered without TLS");
      }
      throw Breakdowns.failure(Stage.SECURE, e, socket);
    }
  }

  private Reply openPlain() throws DeliveryFailure {
    FirstWords.await(session, socket);
    var greeting = positive(Stage.CONNECT, () -> dialogue.greeting(socket));
    stages.completed(Stage.CONNECT, place(), Optional.of(greeting));
    stages.entered(Stage.SECURE, STARTTLS);
    var hello = hello();
    return dialogue.extension(STARTTLS).isPresent() ? startTls() : stayPlain(hello);
  }

  /** RFC 3207. */
  private Reply startTls() throws DeliveryFailure {
    var ready = positive(Stage.SECURE, dialogue::encrypt);
    if (!socket.isEncrypted()) { // any 2xx but 220 leaves all as it was
      throw new DeliveryFailure(Stage.SECURE, FailureKind.STARTTLS_REFUSED, ready);
    }
    var hello = hello();
    stages.completed(Stage.SECURE, TlsText.of(socket), Optional.of(ready));
    return hello;
  }

  private Reply stayPlain(Reply hello) throws DeliveryFailure {
    if (security == Security.REQUIRED_STARTTLS) {
      throw new DeliveryFailure(
          Stage.SECURE, FailureKind.STARTTLS_NOT_OFFERED, "the server does not offer STARTTLS");
    }
    stages.completed(
        Stage.SECURE, "not encrypted, for STARTTLS is not offered", Optional.of(hello));
    return hello;
  }

  /** Whoever does not want us by name wants nothing from this machine, as at the greeting. */
  private Reply hello() throws DeliveryFailure {
    var reply = heard(Stage.SECURE, dialogue::hello);
    if (reply.code() / 100 == 5) {
      reply = heard(Stage.SECURE, dialogue::oldHello);
    }
    if (reply.code() / 100 != 2) {
      throw new DeliveryFailure(Stage.SECURE, Refusals.kind(Stage.CONNECT, reply, false), reply);
    }
    return reply;
  }

  private Reply positive(Stage stage, Exchange exchange) throws DeliveryFailure {
    return checked(stage, heard(stage, exchange));
  }

  private static Reply checked(Stage stage, Reply reply) throws DeliveryFailure {
    if (reply.code() / 100 != 2) {
      throw new DeliveryFailure(stage, Refusals.kind(stage, reply, false), reply);
    }
    return reply;
  }

  private Reply heard(Stage stage, Exchange exchange) throws DeliveryFailure {
    try {
      return exchange.take();
    } catch (IOException e) {
      throw Breakdowns.failure(stage, e, socket);
    }
  }

  private String place() {
    return socket.getInetAddress().getHostAddress() + " port " + socket.getPort();
  }
}
