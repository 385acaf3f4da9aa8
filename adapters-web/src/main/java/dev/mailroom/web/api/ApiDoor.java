package dev.mailroom.web.api;

import dev.mailroom.application.Overloaded;
import dev.mailroom.application.apikey.AdmitCall;
import dev.mailroom.web.api.ApiProblem.Kind;
import dev.mailroom.web.api.ApiRoutes.Match;
import dev.mailroom.web.api.ApiRoutes.Operation;
import dev.mailroom.web.http.Incoming;
import dev.mailroom.web.http.SecurityHeaders;
import dev.mailroom.web.http.WebConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every call passes here: let in, read, answered, and whatever goes wrong becomes a problem. */
public final class ApiDoor {

  private static final Logger log = LoggerFactory.getLogger(ApiDoor.class);
  private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

  private final ApiRoutes routes;
  private final Admission admission;
  private final ProblemJson problems;
  private final Map<String, String> headersOfAll;
  private final BooleanSupplier databaseIsUp;
  private volatile boolean closing;

  /** {@code databaseIsUp} tells an unexpected fault from a database that is away. */
  public ApiDoor(
      WebConfig config, ApiRoutes routes, AdmitCall admit, BooleanSupplier databaseIsUp) {
    this.routes = routes;
    this.admission = new Admission(admit, config.trustedProxy());
    this.problems = new ProblemJson(config.site().baseUrl());
    this.databaseIsUp = databaseIsUp;
    this.headersOfAll = new TreeMap<>(SecurityHeaders.forSite(config.site().isSecure()));
    headersOfAll.put(SecurityHeaders.CONTENT_SECURITY_POLICY, POLICY);
  }

  /** Method and path of all that is answered. */
  public List<String> addresses() {
    return routes.addresses();
  }

  /** Takes all that is below {@code /api/v1}. */
  public void open(HttpRouting.Builder routing) {
    routing.any(ApiRoutes.ROOT, (req, res) -> new Exchange(req, res).run());
    routing.any(ApiRoutes.ROOT + "/*", (req, res) -> new Exchange(req, res).run());
  }

  /** From here on every answer asks its client to hang up. */
  public void close() {
    closing = true;
  }

  /** One call and its answer. */
  private final class Exchange {
    private final Match route;
    private final Incoming incoming;
    private final ServerResponse response;
    private final String requestId;
    private final String method;
    private final long begun = System.nanoTime();
    private Optional<Admission.Admitted> admitted = Optional.empty();

    Exchange(ServerRequest request, ServerResponse response) {
      this.incoming = new Incoming(request);
      this.route = routes.match(incoming.rawPath()).orElse(Match.NONE);
      this.response = response;
      this.requestId = CallHeaders.requestId(incoming);
      this.method = request.prologue().method().text();
    }

    void run() {
      headersOfAll.forEach(response::header);
      response.header("X-Request-Id", requestId);
      if (closing) {
        response.header("Connection", "close");
      }
      try {
        send(answer());
      } catch (ApiProblem problem) {
        send(problem);
      } catch (RuntimeException e) {
        if (response.isSent()) {
          throw e;
        }
        send(fault(e));
      }
    }

    private ApiAnswer answer() {
      var operation = operation();
      CallHeaders.requireAccepting(incoming);
      admitted = Optional.of(admission.admit(incoming));
      return operation
          .handler()
          .answer(admission.call(admitted.get(), operation, incoming, route.parameters()));
    }

    private Operation operation() {
      var methods = route.methods();
      if (methods.isEmpty()) {
        throw ApiProblem.of(Kind.NOT_FOUND, "There is nothing at this address.");
      }
      return Optional.ofNullable(methods.get(method))
          .orElseThrow(() -> {
            var allowed = String.join(", ", methods.keySet());
            return ApiProblem.of(Kind.METHOD, "Use " + allowed + " here.").with("Allow", allowed);
          });
    }

    private ApiProblem fault(RuntimeException e) {
      if (e instanceof Overloaded) {
        log.warn(
            "api.busy id={} {} {}{}: {}",
            requestId,
            method,
            ApiRoutes.ROOT,
            route.path(),
            e.getMessage());
        return ApiProblem.of(
                Kind.UNAVAILABLE,
                "More is asked than can be done at once. Nothing of this was done. Try again soon.")
            .with("Retry-After", "5");
      }
      if (databaseIsUp.getAsBoolean()) {
        log.error("api.failed id={} {} {}{}", requestId, method, ApiRoutes.ROOT, route.path(), e);
        return ApiProblem.of(Kind.UNEXPECTED, "The log has it under the request's id.");
      }
      log.error(
          "api.unavailable id={} {} {}{}: {}",
          requestId,
          method,
          ApiRoutes.ROOT,
          route.path(),
          e + "");
      return ApiProblem.of(Kind.UNAVAILABLE, "The database does not answer. Try again soon.")
          .with("Retry-After", "30");
    }

    private void send(ApiAnswer answer) {
      answer.headers().forEach(response::header);
      answer.body().ifPresent(_ -> response.header("Content-Type", "application/json"));
      send(
          answer.status(),
          answer.body().map(body -> body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void send(ApiProblem problem) {
      problem.headers().forEach(response::header);
      response.header("Content-Type", "application/problem+json");
      var body = problems.of(problem, incoming.rawPath(), requestId);
      send(problem.kind().status(), Optional.of(body));
    }

    private void send(int status, Optional<byte[]> body) {
      admitted.ifPresent(known -> CallHeaders.of(known.allowance()).forEach(response::header));
      log.info(
          "api.call id={} key={} {} {}{} status={} ms={}",
          requestId,
          admitted.map(known -> known.caller().key().print().prefix()).orElse("-"),
          method,
          ApiRoutes.ROOT,
          route.path(),
          status,
          (System.nanoTime() - begun) / 1_000_000);
      response.status(status);
      response.send(body.orElseGet(() -> new byte[0]));
    }
  }
}
