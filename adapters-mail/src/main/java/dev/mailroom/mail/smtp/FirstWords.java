package dev.mailroom.mail.smtp;

import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import java.io.IOException;
import java.time.Duration;

/**
 * Waits for a plain server to speak first (RFC 5321, 3.1). A port that wants TLS says nothing at
 * all, as a slow server does; which of the two it is shows on a second connection that tries TLS.
 */
final class FirstWords {

  /**
   * Some servers greet late on purpose, 6 s as a rule, and turn away for good who speaks before
   * them.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration PROBE = Duration.ofSeconds(4);
  private static final Duration PATIENCE_ON_TLS_PORT = Duration.ofMillis(500);
  private static final int USUAL_TLS_PORT = 465;

  private FirstWords() {}

  static void await(RouteSession session, WireSocket socket) throws DeliveryFailure {
    try {
      if (socket.firstByte(patience(session.route())).isPresent()) {
        return;
      }
    } catch (IOException e) {
      throw Breakdowns.failure(Stage.CONNECT, e, socket);
    }
    if (wantsTls(session, socket)) {
      throw new DeliveryFailure(
          Stage.CONNECT, FailureKind.PLAIN_ON_TLS_PORT, "the server waits for TLS");
    }
  }

  private static Duration patience(SmtpRoute route) {
    var patience = route.port() == USUAL_TLS_PORT ? PATIENCE_ON_TLS_PORT : PATIENCE;
    return shorter(patience, route.timeouts().read());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static boolean wantsTls(RouteSession session, WireSocket silent) {
    try (var second =
        new Dialer(session.route())
            .connect(silent.getInetAddress(), session.route().timeouts().connect().toMillis())) {
      second.setSoTimeout((int) shorter(PROBE, session.route().timeouts().read()).toMillis());
      return answersTls(session, second);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the handshake succeeds does not matter: an alert is TLS as well. */
  private static boolean answersTls(RouteSession session, WireSocket socket) {
    try {
      session.encrypt(socket).close();
      return true;
    } catch (IOException e) {
      return Breakdowns.speaksTls(socket);
    }
  }
}
