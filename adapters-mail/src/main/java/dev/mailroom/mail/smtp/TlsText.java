package dev.mailroom.mail.smtp;

import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** An encrypted connection in one line. */
final class TlsText {

  private TlsText() {}

  /** Version, cipher suite, whom the certificate is for and until when. */
  static String of(WireSocket socket) {
    var session = socket.tlsSession().orElseThrow();
    return session.getProtocol() + " " + session.getCipherSuite() + certificate(session);
  }

  private static String certificate(SSLSession session) {
    try {
      var leaf = (X509Certificate) session.getPeerCertificates()[0];
      return ", certificate for "
          + CertificateText.names(leaf)
          + " until "
          + CertificateText.end(leaf);
    } catch (SSLPeerUnverifiedException e) {
      return "";
    }
  }
}
