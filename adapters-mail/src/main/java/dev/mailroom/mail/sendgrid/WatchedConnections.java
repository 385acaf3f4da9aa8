package dev.mailroom.mail.sendgrid;

import dev.mailroom.domain.delivery.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;

/** The pool of connections to the API, and the moments at which an {@link ApiCall} goes on. */
final class WatchedConnections {

  private static final int MOST = 20;

  /** A connection left longer is asked whether it still stands before it is used. */
  private static final int UNASKED_MILLIS = 500;

  private WatchedConnections() {}

  static PoolingHttpClientConnectionManager pool(SSLContext tls) {
    var sockets =
        RegistryBuilder.<ConnectionSocketFactory>create()
            .register("http", new WatchedPlain())
            .register("https", new WatchedTls(tls))
            .build();
    var pool = new PoolingHttpClientConnectionManager(sockets, WatchedConnections::resolve);
    pool.setMaxTotal(MOST);
    pool.setDefaultMaxPerRoute(MOST);
    pool.setValidateAfterInactivity(UNASKED_MILLIS);
    return pool;
  }

  private static InetAddress[] resolve(String host) throws UnknownHostException {
    var call = ApiCall.CURRENT.get();
    call.enter(Stage.RESOLVE, host);
    var addresses = InetAddress.getAllByName(host);
    call.complete(
        Arrays.stream(addresses)
            .map(InetAddress::getHostAddress)
            .collect(Collectors.joining(", ")));
    return addresses;
  }

  /** Tells a request that left from one that did not. */
  static final class WatchedExchange extends HttpRequestExecutor {

    @Override
    protected HttpResponse doSendRequest(
        HttpRequest request, HttpClientConnection connection, HttpContext context)
        throws IOException, HttpException {
      ApiCall.CURRENT.get().enterExchange();
      var early = super.doSendRequest(request, connection, context);
      ApiCall.CURRENT.get().written();
      return early;
    }
  }
}
