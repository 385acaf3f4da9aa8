package dev.mailroom.mail.sendgrid;

import dev.mailroom.domain.delivery.Stage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.apache.http.HttpHost;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.protocol.HttpContext;

/** Plain HTTP connections, for a stand-in on this machine, each step told. */
final class WatchedPlain extends PlainConnectionSocketFactory {

  @Override
  public Socket connectSocket(
      int timeout,
      Socket socket,
      HttpHost host,
      InetSocketAddress remote,
      InetSocketAddress local,
      HttpContext context)
      throws IOException {
    begin(socket, remote);
    var connected = super.connectSocket(timeout, socket, host, remote, local, context);
    end(connected);
    return connected;
  }

  static void begin(Socket socket, InetSocketAddress remote) throws IOException {
    var call = ApiCall.CURRENT.get();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) call.timeouts().read().toMillis());
    call.enter(Stage.CONNECT, place(remote));
  }

  static void end(Socket socket) {
    ApiCall.CURRENT.get().complete(place((InetSocketAddress) socket.getRemoteSocketAddress()));
  }

  private static String place(InetSocketAddress remote) {
    return remote.getAddress().getHostAddress() + " port " + remote.getPort();
  }
}
