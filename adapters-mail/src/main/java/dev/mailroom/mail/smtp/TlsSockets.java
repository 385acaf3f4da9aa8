package dev.mailroom.mail.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Puts TLS on a {@link WireSocket}, which then knows it; the only thing Angus asks of it. */
final class TlsSockets extends SSLSocketFactory {

  private final SSLSocketFactory platform;

  TlsSockets(SSLSocketFactory platform) {
    this.platform = platform;
  }

  /**
   * Words slipped in before the handshake, to be taken for what the server says under TLS
   * (CVE-2011-0411 and its like), are read by nobody; and who finds them sends nothing.
   */
  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    if (((WireSocket) socket).isOverrun()) {
      throw new SSLException("the server, or somebody on the way, went on in clear");
    }
    var encrypted = (SSLSocket) platform.createSocket(socket, host, port, autoClose);
    ((WireSocket) socket).encryptedBy(encrypted);
    return encrypted;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return platform.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return platform.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw unasked();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw unasked();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw unasked();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw unasked();
  }

  private static UnsupportedOperationException unasked() {
    return new UnsupportedOperationException("TLS goes on a connected socket only");
  }
}
