package dev.mailroom.web.http;

import dev.mailroom.application.account.Authenticate;
import dev.mailroom.domain.account.Client;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Turns what the server received into a {@link Visit}. */
final class RequestReader {

  private static final HeaderName FORWARDED_FOR = HeaderNames.X_FORWARDED_FOR;
  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");

  private final WebConfig config;
  private final Authenticate authenticate;
  private final OriginCheck origins;

  RequestReader(WebConfig config, Authenticate authenticate) {
    this.config = config;
    this.authenticate = authenticate;
    this.origins = new OriginCheck(config.site().baseUrl());
  }

  /** The request line alone: needs no database and cannot fail. */
  static RequestLine line(ServerRequest request) {
    var parameters = new LinkedHashMap<String, String>();
    var matched = request.path().pathParameters();
    matched.names().forEach(name -> parameters.put(name, matched.get(name)));
    return new RequestLine(
        Long.toHexString(ThreadLocalRandom.current().nextLong(1L << 32, 1L << 40)),
        request.prologue().method().text(),
        request.path().path(),
        parameters,
        query(request));
  }

  /** The visit without its form. */
  Visit visit(RequestLine line, ServerRequest request) {
    var cookies = CookieReader.read(all(request, HeaderNames.COOKIE), config.site().isSecure());
    var person = cookies.token(CookieName.SESSION).flatMap(authenticate::authenticate);
    return new Visit(line, client(request), cookies, Form.EMPTY, person);
  }

  /** The visit with its form, once that is known to come from a page of ours. */
  Visit withForm(Visit visit, ServerRequest request, int maxBytes) {
    if (!isFromHere(request)) {
      throw Refusal.forged();
    }
    var posted = visit.withForm(FormReader.read(body(request, maxBytes)));
    if (!FormTokens.accepts(posted)) {
      throw Refusal.forged();
    }
    return posted;
  }

  /** The visit as it is, once it is known to be the one click of a mail provider. */
  Visit clicked(Visit visit, ServerRequest request) {
    if (!OneClick.isSaidBy(new Incoming(request))) {
      throw Refusal.forged();
    }
    return visit;
  }

  private boolean isFromHere(ServerRequest request) {
    return origins.accepts(
        first(request, FETCH_SITE),
        first(request, HeaderNames.ORIGIN),
        first(request, HeaderNames.HOST));
  }

  private Client client(ServerRequest request) {
    var ip = ClientAddress.of(peer(request), last(request, FORWARDED_FOR), config.trustedProxy());
    return new Client(ip, first(request, HeaderNames.USER_AGENT).orElse(""));
  }

  private static String peer(ServerRequest request) {
    return request.remotePeer().host();
  }

  private static byte[] body(ServerRequest request, int maxBytes) {
    var type = first(request, HeaderNames.CONTENT_TYPE).orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      throw Refusal.notAForm();
    }
    if (request.headers().contentLength().orElse(0) > maxBytes) {
      throw Refusal.tooLarge(maxBytes);
    }
    return bounded(request, maxBytes);
  }

  private static byte[] bounded(ServerRequest request, int maxBytes) {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (var stream = request.content().inputStream()) {
      var bytes = stream.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw Refusal.tooLarge(maxBytes);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> query(ServerRequest request) {
    try {
      return FormReader.pairs(request.query().rawValue());
    } catch (Refusal e) {
      return Map.of();
    }
  }

  private static List<String> all(ServerRequest request, HeaderName name) {
    return request.headers().contains(name)
        ? new ArrayList<>(request.headers().get(name).allValues())
        : List.of();
  }

  private static Optional<String> first(ServerRequest request, HeaderName name) {
    return all(request, name).stream().findFirst();
  }

  private static Optional<String> last(ServerRequest request, HeaderName name) {
    var values = all(request, name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }
}
