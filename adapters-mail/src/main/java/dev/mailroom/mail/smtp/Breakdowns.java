package dev.mailroom.mail.smtp;

import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Stage;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Names what broke a conversation. */
final class Breakdowns {

  private static final int TLS_ALERT = 0x15;
  private static final int TLS_HANDSHAKE = 0x16;

  private Breakdowns() {}

  static DeliveryFailure failure(Stage stage, IOException problem, WireSocket socket) {
    if (socket.wasStuck()) {
      return new DeliveryFailure(
          stage, FailureKind.READ_TIMEOUT, "the server stopped taking what we send");
    }
    return switch (problem) {
      case SocketTimeoutException _ ->
          new DeliveryFailure(stage, FailureKind.READ_TIMEOUT, "the server stopped answering");
      case ProtocolException _ -> notSmtp(stage, socket);
      case SSLException tls -> ofTls(stage, tls);
      default ->
          new DeliveryFailure(
              stage, FailureKind.CONNECTION_LOST, "the server closed the connection");
    };
  }

  private static DeliveryFailure notSmtp(Stage stage, WireSocket socket) {
    return speaksTls(socket)
        ? new DeliveryFailure(
            stage, FailureKind.PLAIN_ON_TLS_PORT, "the server answered with TLS at once")
        : new DeliveryFailure(
            stage, FailureKind.PROTOCOL_ERROR, "what answers there is no SMTP server");
  }

  private static DeliveryFailure ofTls(Stage stage, SSLException problem) {
    var rejected = certificateRejected(problem);
    if (rejected.isPresent()) {
      return new DeliveryFailure(stage, rejected.get().kind(), rejected.get().detail());
    }
    return isAboutVersions(problem)
        ? new DeliveryFailure(
            stage, FailureKind.TLS_VERSION_MISMATCH, "the server speaks other versions of TLS")
        : otherTls(stage, problem);
  }

  private static DeliveryFailure otherTls(Stage stage, SSLException problem) {
    return isBroken(problem)
        ? new DeliveryFailure(
            stage, FailureKind.CONNECTION_LOST, "the server closed the connection")
        : new DeliveryFailure(stage, FailureKind.TLS_FAILED, "TLS failed: " + problem.getMessage());
  }

  private static Optional<CertificateRejected> certificateRejected(Throwable problem) {
    for (var cause = problem.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateRejected rejected) {
        return Optional.of(rejected);
      }
    }
    return Optional.empty();
  }

  /** SMTP's first byte is a digit, TLS's never is. */
  static boolean speaksPlain(WireSocket socket) {
    return socket.firstByte().stream().anyMatch(b -> b >= '2' && b <= '5');
  }

  static boolean speaksTls(WireSocket socket) {
    return socket.firstByte().stream().anyMatch(b -> b == TLS_ALERT || b == TLS_HANDSHAKE);
  }

  /** The platform has no type for it, only these words. */
  private static boolean isAboutVersions(SSLException problem) {
    var words = String.valueOf(problem.getMessage());
    return words.contains("protocol_version")
        || words.contains("No appropriate protocol")
        || words.contains("protocol version is not enabled");
  }

  private static boolean isBroken(SSLException problem) {
    return problem.getCause() instanceof EOFException
        || (problem.getCause() instanceof IOException
            && !(problem instanceof SSLHandshakeException));
  }
}
