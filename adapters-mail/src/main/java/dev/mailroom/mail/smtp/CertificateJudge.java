package dev.mailroom.mail.smtp;

import dev.mailroom.domain.delivery.FailureKind;
import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/** Verifies as the platform does, chain and host name, and says what was wrong. */
final class CertificateJudge extends X509ExtendedTrustManager {

  private final X509ExtendedTrustManager platform;

  CertificateJudge(X509ExtendedTrustManager platform) {
    this.platform = platform;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    try {
      platform.checkServerTrusted(chain, authType, socket);
    } catch (CertificateException e) {
      throw judged(chain, authType, (SSLSocket) socket, e);
    }
  }

  private CertificateRejected judged(
      X509Certificate[] chain, String authType, SSLSocket socket, CertificateException problem) {
    var leaf = chain[0];
    if (isCausedBy(problem, CertificateExpiredException.class, BasicReason.EXPIRED)) {
      return rejected(
          FailureKind.CERTIFICATE_EXPIRED, "expired on " + CertificateText.end(leaf), problem);
    }
    if (isCausedBy(problem, CertificateNotYetValidException.class, BasicReason.NOT_YET_VALID)) {
      return rejected(
          FailureKind.CERTIFICATE_NOT_YET_VALID,
          "is valid only from " + CertificateText.start(leaf),
          problem);
    }
    return chainIsTrusted(chain, authType)
        ? rejected(
            FailureKind.CERTIFICATE_WRONG_HOST,
            "is for " + CertificateText.names(leaf) + ", not for " + host(socket),
            problem)
        : rejected(
            FailureKind.CERTIFICATE_UNKNOWN_AUTHORITY,
            "was issued by " + CertificateText.issuer(leaf) + ", which is not trusted here",
            problem);
  }

  private static CertificateRejected rejected(
      FailureKind kind, String what, CertificateException problem) {
    return new CertificateRejected(kind, "the server's certificate " + what, problem);
  }

  private static boolean isCausedBy(
      Throwable problem, Class<? extends CertificateException> type, BasicReason reason) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)
          || (cause instanceof CertPathValidatorException path && path.getReason() == reason)) {
        return true;
      }
    }
    return false;
  }

  /** Without a socket the platform looks at the chain alone, and leaves the name out. */
  private boolean chainIsTrusted(X509Certificate[] chain, String authType) {
    try {
      platform.checkServerTrusted(chain, authType);
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  private static String host(SSLSocket socket) {
    return socket.getHandshakeSession().getPeerHost();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    platform.checkServerTrusted(chain, authType, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    platform.checkServerTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    platform.checkClientTrusted(chain, authType, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    platform.checkClientTrusted(chain, authType, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    platform.checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return platform.getAcceptedIssuers();
  }
}
