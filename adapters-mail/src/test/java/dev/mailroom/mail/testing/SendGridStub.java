package dev.mailroom.mail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/**
 * Stands in for SendGrid's API on loopback: knows one key and one verified sender, answers as the
 * API documents, and out of turn when told to.
 */
public final class SendGridStub implements AutoCloseable {

  public static final String KEY = "SG.a-key-for-tests-only";

  private final HttpServer server;
  private final String scheme;
  private final String verifiedSender;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<ApiAnswer> answers = new ConcurrentLinkedQueue<>();
  private final List<ApiRequest> requests = new CopyOnWriteArrayList<>();
  private volatile List<String> scopes = List.of("mail.send", "sender_verification_eligible");

  private SendGridStub(HttpServer server, String scheme, String verifiedSender) {
    this.server = server;
    this.scheme = scheme;
    this.verifiedSender = verifiedSender;
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Over plain HTTP. Any address of the sender's domain is verified. */
  public static SendGridStub start(String verifiedSender) {
    try {
      return new SendGridStub(HttpServer.create(anyPort(), 0), "http", verifiedSender);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static SendGridStub startTls(String verifiedSender, SSLContext tls) {
    try {
      var server = HttpsServer.create(anyPort(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(tls));
      return new SendGridStub(server, "https", verifiedSender);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request =
          new ApiRequest(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      requests.add(request);
      var scripted = answers.poll();
      (scripted == null ? usual(request) : scripted).give(exchange);
    }
  }

  private ApiAnswer usual(ApiRequest request) {
    if (!request.authorization().equals("Bearer " + KEY)) {
      return ApiAnswer.error(
          401, "The provided authorization grant is invalid, expired, or revoked");
    }
    return switch (request.path()) {
      case "/v3/scopes" ->
          ApiAnswer.json(200, "{\"scopes\":[\"" + String.join("\",\"", scopes) + "\"]}");
      case "/v3/mail/send" ->
          request.body().matches("(?s).*\"from\":\\{[^}]*" + Pattern.quote(verifiedSender) + ".*")
              ? ApiAnswer.accepted()
              : ApiAnswer.error(
                  403,
                  "The from address does not match a verified Sender Identity. Mail cannot be sent"
                      + " until this error is resolved.",
                  "from");
      default -> ApiAnswer.error(404, "not found");
    };
  }

  public URI base() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  /** Answers the next request so, whatever it asks. */
  public SendGridStub next(ApiAnswer answer) {
    answers.add(answer);
    return this;
  }

  public SendGridStub scopes(String... names) {
    scopes = List.of(names);
    return this;
  }

  /** What was asked so far, oldest first. */
  public List<ApiRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** A request as it came in. */
  public record ApiRequest(String method, String path, String authorization, String body) {}
}
