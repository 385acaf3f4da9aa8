package dev.mailroom.mail.smtp;

import dev.mailroom.domain.delivery.Reply;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * The beginning of an SMTP conversation, up to the log-in, on Angus's protocol engine; mail then
 * goes over a {@link Wire}. What to say when is left to the caller; a reply is returned whatever it
 * says, and a conversation that broke is an {@link IOException}.
 */
final class Dialogue extends SMTPTransport {

  /** Angus would trace every byte here, passwords and reset links included. Held, so it stays. */
  private static final Logger TRACE = Logger.getLogger(Dialogue.class.getPackageName());

  private static final Logger PROTOCOL_TRACE = Logger.getLogger(TRACE.getName() + ".protocol");

  static {
    TRACE.setLevel(Level.OFF);
    PROTOCOL_TRACE.setLevel(Level.OFF);
  }

  private static final int READY = 220;

  private boolean awaitingGreeting;

  Dialogue(Session session) {
    super(session, null);
  }

  /** Takes the socket over and reads the greeting (RFC 5321, 3.1). */
  synchronized Reply greeting(Socket socket) throws IOException {
    awaitingGreeting = true;
    try {
      return reply(() -> connect(socket));
    } finally {
      awaitingGreeting = false;
    }
  }

  /** EHLO, which tells what the server offers; what it offered before is forgotten. */
  synchronized Reply hello() throws IOException {
    return reply(() -> ehlo(getLocalHost()));
  }

  /** For a server that does not know EHLO (RFC 5321, 3.2). */
  synchronized Reply oldHello() throws IOException {
    return say("HELO " + getLocalHost());
  }

  /** STARTTLS and the handshake; say hello() again after it (RFC 3207, 4.2). */
  synchronized Reply encrypt() throws IOException {
    return reply(this::startTLS);
  }

  synchronized Reply say(String command) throws IOException {
    return reply(() -> simpleCommand(command));
  }

  /** What the server said of an extension in its EHLO reply; empty when it does not have it. */
  synchronized Optional<String> extension(String name) {
    return Optional.ofNullable(getExtensionParameter(name));
  }

  /** Greeting only: names and passwords are the caller's business. */
  @Override
  protected synchronized boolean protocolConnect(
      String host, int port, String user, String password) throws MessagingException {
    return super.protocolConnect(host, port, null, null);
  }

  /** Angus would say it with the greeting. */
  @Override
  protected void helo(String domain) {}

  /** Angus would hang up on any greeting but 220; the first digit decides (RFC 5321, 4.3.2). */
  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    return awaitingGreeting && code / 100 == 2 ? READY : code;
  }

  private Reply reply(Step step) throws IOException {
    unwrapped(step);
    int code = getLastReturnCode();
    if (code >= 200 && code < 600) {
      return Replies.read(code, getLastServerResponse());
    }
    throw isCutOff() ? new EOFException("closed by the server") : new ProtocolException("no SMTP");
  }

  private boolean isCutOff() {
    var said = getLastServerResponse();
    return said.startsWith("[EOF]") || said.matches("(?s)[2-5]\\d\\d-.*");
  }

  /** What is no trouble of the connection shows in the reply. */
  private void unwrapped(Step step) throws IOException {
    try {
      step.take();
    } catch (MessagingException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
    }
  }

  /** Something Angus does. */
  private interface Step {
    void take() throws MessagingException;
  }
}
