package dev.mailroom.web.http;

import dev.mailroom.application.Overloaded;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into an answer, and what nobody expected into a log line with its id. */
final class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);
  private static final String TEMPLATE = "error/error.ftlh";

  private final BooleanSupplier databaseIsUp;

  Failures(BooleanSupplier databaseIsUp) {
    this.databaseIsUp = databaseIsUp;
  }

  Answer answer(Refusal refusal) {
    var page = ErrorPage.of(refusal);
    var answer = Answer.page(TEMPLATE, page).status(page.status());
    return refusal.allowed().map(methods -> answer.header("Allow", methods)).orElse(answer);
  }

  Answer answer(RequestLine line, RuntimeException cause) {
    var path = MaskedPath.of(line.path());
    if (cause instanceof Overloaded) {
      log.warn("http.busy id={} {} {}: {}", line.id(), line.method(), path, cause.getMessage());
      return page(ErrorPage.busy(line.id())).header("Retry-After", "5");
    }
    if (databaseIsUp.getAsBoolean()) {
      log.error("http.failed id={} {} {}", line.id(), line.method(), path, cause);
      return page(ErrorPage.unexpected(line.id()));
    }
    log.error("http.unavailable id={} {} {}: {}", line.id(), line.method(), path, cause.toString());
    return page(ErrorPage.unavailable(line.id())).header("Retry-After", "30");
  }

  private static Answer page(ErrorPage page) {
    return Answer.page(TEMPLATE, page).status(page.status());
  }
}
