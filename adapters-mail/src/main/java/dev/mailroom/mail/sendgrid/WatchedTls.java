package dev.mailroom.mail.sendgrid;

import dev.mailroom.domain.delivery.Stage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.http.HttpHost;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.protocol.HttpContext;

/** HTTPS connections, verified as the platform does, each step told. */
final class WatchedTls extends SSLConnectionSocketFactory {

  private static final String[] SAFE_VERSIONS = {"TLSv1.3", "TLSv1.2"};
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  WatchedTls(SSLContext context) {
    super(context, SAFE_VERSIONS, null, getDefaultHostnameVerifier());
  }

  @Override
  public Socket connectSocket(
      int timeout,
      Socket socket,
      HttpHost host,
      InetSocketAddress remote,
      InetSocketAddress local,
      HttpContext context)
      throws IOException {
    WatchedPlain.begin(socket, remote);
    return super.connectSocket(timeout, socket, host, remote, local, context);
  }

  @Override
  public Socket createLayeredSocket(Socket socket, String target, int port, HttpContext context)
      throws IOException {
    WatchedPlain.end(socket);
    ApiCall.CURRENT.get().enter(Stage.SECURE, "TLS");
    var encrypted = (SSLSocket) super.createLayeredSocket(socket, target, port, context);
    ApiCall.CURRENT.get().complete(text(encrypted.getSession(), target));
    return encrypted;
  }

  private static String text(SSLSession session, String host) throws IOException {
    var leaf = (X509Certificate) session.getPeerCertificates()[0];
    return session.getProtocol()
        + " "
        + session.getCipherSuite()
        + ", certificate for "
        + host
        + " until "
        + DAY.format(leaf.getNotAfter().toInstant());
  }
}
