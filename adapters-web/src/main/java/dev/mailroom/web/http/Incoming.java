package dev.mailroom.web.http;

import dev.mailroom.domain.account.Client;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a request brings, for doors that read no forms and no cookies. */
public record Incoming(ServerRequest request) {

  /** The request line; cannot fail. */
  public RequestLine line() {
    return RequestReader.line(request);
  }

  /** The path as it was sent, without the query. */
  public String rawPath() {
    return request.prologue().uriPath().rawPath();
  }

  /** Every value of a header, in the order sent. */
  public List<String> headers(String name) {
    HeaderName header = HeaderNames.create(name);
    return request.headers().contains(header)
        ? new ArrayList<>(request.headers().get(header).allValues())
        : List.of();
  }

  public Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  /** Where it came from. */
  public Client client(boolean trustedProxy) {
    var forwarded = headers("X-Forwarded-For");
    var last = forwarded.isEmpty() ? Optional.<String>empty() : Optional.of(forwarded.getLast());
    var ip = ClientAddress.of(request.remotePeer().host(), last, trustedProxy);
    return new Client(ip, header("User-Agent").orElse(""));
  }

  /** The body; empty when it is longer than that, and then not read to its end. */
  public Optional<byte[]> body(int most) {
    if (!request.content().hasEntity()) {
      return Optional.of(new byte[0]);
    }
    if (request.headers().contentLength().orElse(0) > most) {
      return Optional.empty();
    }
    try (var stream = request.content().inputStream()) {
      var bytes = stream.readNBytes(most + 1);
      return Optional.of(bytes).filter(all -> all.length <= most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
