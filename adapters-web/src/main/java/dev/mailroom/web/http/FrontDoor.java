package dev.mailroom.web.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every request passes here: read, guarded, answered, and whatever goes wrong becomes a page. */
final class FrontDoor {

  private static final Logger log = LoggerFactory.getLogger(FrontDoor.class);

  private final RequestReader reader;
  private final Responder responder;
  private final Failures failures;
  private volatile boolean closing;

  FrontDoor(RequestReader reader, Responder responder, Failures failures) {
    this.reader = reader;
    this.responder = responder;
    this.failures = failures;
  }

  void open(Routes routes, HttpRouting.Builder routing) {
    routes
        .endpoints()
        .forEach((path, endpoint) -> routing.any(path, (req, res) -> serve(endpoint, req, res)));
    routing.any((req, res) -> serve(Endpoint.NOWHERE, req, res));
  }

  /** From here on every answer asks its client to hang up. */
  void close() {
    closing = true;
  }

  private void serve(Endpoint endpoint, ServerRequest request, ServerResponse response) {
    if (closing) {
      response.header("Connection", "close");
    }
    var line = RequestReader.line(request);
    Optional<Visit> visit = Optional.empty();
    try {
      visit = Optional.of(reader.visit(line, request));
      responder.send(visit.get(), answer(endpoint, visit.get(), request), response);
    } catch (RuntimeException e) {
      if (response.isSent()) {
        throw e;
      }
      sendFailure(line, visit, e, response);
    }
    log.debug("http id={} {} {}", line.id(), line.method(), MaskedPath.of(line.path()));
  }

  private Answer answer(Endpoint endpoint, Visit visit, ServerRequest request) {
    try {
      var handler = handler(endpoint, visit);
      return handler.turnAway(visit).orElseGet(() -> answer(handler, visit, request));
    } catch (Refusal refusal) {
      return failures.answer(refusal);
    }
  }

  private Answer answer(Handler handler, Visit visit, ServerRequest request) {
    if (visit.line().isSafe()) {
      return handler.answer(visit);
    }
    var click = handler.oneClick().filter(_ -> OneClick.mayBe(new Incoming(request)));
    return click.isPresent()
        ? click.get().answer(reader.clicked(visit, request))
        : handler.answer(reader.withForm(visit, request, handler.maxFormBytes()));
  }

  /** An address with a slash too many leads to the one without. */
  private static Handler handler(Endpoint endpoint, Visit visit) {
    var path = visit.line().path();
    if (endpoint == Endpoint.NOWHERE && visit.line().isSafe() && path.endsWith("/")) {
      var shorter = LocalPath.parse(path.replaceFirst("/+$", ""));
      if (shorter.isPresent()) {
        return v -> Answer.seeOther(shorter.get());
      }
    }
    return endpoint.handler(visit.line().method());
  }

  private void sendFailure(
      RequestLine line, Optional<Visit> visit, RuntimeException cause, ServerResponse response) {
    var answer = failures.answer(line, cause);
    if (visit.isEmpty() || answer.status() == 503) {
      responder.sendBare(answer, response);
      return;
    }
    try {
      responder.send(visit.get(), answer, response);
    } catch (RuntimeException again) {
      cause.addSuppressed(again);
      responder.sendBare(answer, response);
    }
  }
}
