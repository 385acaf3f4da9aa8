package dev.mailroom.mail.sendgrid;

import com.sendgrid.Client;
import dev.mailroom.domain.mailsettings.Timeouts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.utils.URIBuilder;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.impl.client.HttpClientBuilder;

/** The library's client with time-outs, which it lacks, and with any base address. */
final class ApiClient extends Client {

  /** Longer than SendGrid keeps one is no use. */
  private static final long KEPT_MILLIS = 20_000;

  private final URI base;

  ApiClient(URI base, HttpClientConnectionManager connections, Timeouts timeouts) {
    super(http(connections, timeouts));
    this.base = base;
  }

  /** Tries again by itself only what never left as a whole. Follows nobody with our key. */
  private static CloseableHttpClient http(
      HttpClientConnectionManager connections, Timeouts timeouts) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setConnectionManagerShared(true)
        .setDefaultRequestConfig(config(timeouts))
        .setRequestExecutor(new WatchedConnections.WatchedExchange())
        .setRetryHandler(new DefaultHttpRequestRetryHandler(1, false))
        .setKeepAliveStrategy((_, _) -> KEPT_MILLIS)
        .disableRedirectHandling()
        .disableCookieManagement()
        .build();
  }

  private static RequestConfig config(Timeouts timeouts) {
    int connect = (int) timeouts.connect().toMillis();
    return RequestConfig.custom()
        .setConnectTimeout(connect)
        .setConnectionRequestTimeout((int) timeouts.read().toMillis())
        .setSocketTimeout((int) timeouts.read().toMillis())
        .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
        .build();
  }

  @Override
  public URI buildUri(String host, String endpoint, Map<String, String> query)
      throws URISyntaxException {
    var path = base.getRawPath() == null ? "" : base.getRawPath().replaceFirst("/+$", "");
    return new URIBuilder(base).setPath(path + endpoint).build();
  }
}
