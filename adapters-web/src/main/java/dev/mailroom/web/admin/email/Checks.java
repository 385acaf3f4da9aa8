package dev.mailroom.web.admin.email;

import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.web.admin.advice.Advisor;
import dev.mailroom.web.admin.advice.Through;
import dev.mailroom.web.admin.stages.Itinerary;
import dev.mailroom.web.admin.stages.StageRows;
import dev.mailroom.web.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells what a connection check found. */
final class Checks {

  private Checks() {}

  static CheckView connected(List<StageTrace> stages, Through way) {
    var took = Words.took(end(stages));
    return new CheckView(
        "ok",
        "Connection works",
        way.name() + answered(way) + " in " + took + ". Nothing was saved or sent.",
        new StageRows(stages, Duration.ZERO).upTo(List.of()),
        Optional.empty());
  }

  static CheckView failed(List<StageTrace> stages, TransportFailure failure, Through way) {
    var advice = Advisor.on(failure, way);
    return new CheckView(
        "bad",
        advice.headline(),
        "Nothing was saved or sent.",
        new StageRows(stages, Duration.ZERO).upTo(Itinerary.ofCheck(way)),
        Optional.of(advice));
  }

  private static String answered(Through way) {
    if (way.isSendGrid()) {
      return " accepted the API key";
    }
    return way.username().isEmpty()
        ? " answered as a mail server does"
        : " accepted the user name and password";
  }

  private static Duration end(List<StageTrace> stages) {
    return stages.stream()
        .map(trace -> trace.startedAfter().plus(trace.took().orElse(Duration.ZERO)))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
