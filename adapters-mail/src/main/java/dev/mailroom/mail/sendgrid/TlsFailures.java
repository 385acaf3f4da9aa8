package dev.mailroom.mail.sendgrid;

import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Names what was wrong with an HTTPS handshake. */
final class TlsFailures {

  private TlsFailures() {}

  static TransportFailure of(SSLException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      var kind = kind(cause);
      if (kind.isPresent()) {
        return TransportFailure.of(Stage.SECURE, kind.get(), words(kind.get()));
      }
    }
    return String.valueOf(problem.getMessage()).contains("Unsupported or unrecognized SSL message")
        ? TransportFailure.of(
            Stage.SECURE, FailureKind.TLS_ON_PLAIN_PORT, "the API's host answered without TLS")
        : TransportFailure.of(
            Stage.SECURE, FailureKind.TLS_FAILED, "TLS failed: " + problem.getMessage());
  }

  private static Optional<FailureKind> kind(Throwable cause) {
    return switch (cause) {
      case CertificateExpiredException _ -> Optional.of(FailureKind.CERTIFICATE_EXPIRED);
      case CertificateNotYetValidException _ -> Optional.of(FailureKind.CERTIFICATE_NOT_YET_VALID);
      case SSLPeerUnverifiedException _ -> Optional.of(FailureKind.CERTIFICATE_WRONG_HOST);
      case CertPathBuilderException _ -> Optional.of(FailureKind.CERTIFICATE_UNKNOWN_AUTHORITY);
      case CertPathValidatorException path when path.getReason() == BasicReason.EXPIRED ->
          Optional.of(FailureKind.CERTIFICATE_EXPIRED);
      default -> Optional.empty();
    };
  }

  private static String words(FailureKind kind) {
    return switch (kind) {
      case CERTIFICATE_EXPIRED -> "the API's certificate has expired";
      case CERTIFICATE_NOT_YET_VALID -> "the API's certificate is not valid yet";
      case CERTIFICATE_WRONG_HOST -> "the API's certificate is for another host";
      default -> "the API's certificate was issued by somebody who is not trusted here";
    };
  }
}
