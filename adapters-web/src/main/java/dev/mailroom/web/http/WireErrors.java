package dev.mailroom.web.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Answers what is no HTTP request at all, before any page is reached: a few fixed words, for the
 * server's own would repeat what it was sent.
 */
public final class WireErrors implements DirectHandler {

  private final Map<String, String> headers;

  private WireErrors(Map<String, String> headers) {
    this.headers = headers;
  }

  /** Handlers for every kind of trouble below the pages. */
  public static DirectHandlers of(WebConfig config) {
    var handler = new WireErrors(SecurityHeaders.forSite(config.site().isSecure()));
    var all = DirectHandlers.builder();
    for (var type : DirectHandler.EventType.values()) {
      all.addHandler(type, handler);
    }
    return all.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders given,
      String message) {
    headers.forEach((name, value) -> given.set(HeaderNames.create(name), value));
    boolean call = request.path().startsWith("/api/v1");
    given.set(
        HeaderNames.CONTENT_TYPE, call ? "application/problem+json" : "text/plain; charset=utf-8");
    return TransportResponse.builder()
        .status(status)
        .headers(given)
        .keepAlive(false)
        .entity((call ? problem(status) : status.code() + "\n").getBytes(StandardCharsets.US_ASCII))
        .build();
  }

  /** Applications read problems everywhere below their door (RFC 9457). */
  private static String problem(Status status) {
    return "{\"title\":\"The call cannot be read\",\"status\":" + status.code() + "}";
  }
}
