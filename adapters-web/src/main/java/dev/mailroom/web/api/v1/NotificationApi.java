package dev.mailroom.web.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mailroom.application.idempotency.BindCall;
import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.application.notification.NotifyPeople.Result.Accepted;
import dev.mailroom.application.notification.NotifyPeople.Result.Invalid;
import dev.mailroom.application.notification.NotifyPeople.Result.KeyReused;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.web.api.ApiAnswer;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiProblem;
import dev.mailroom.web.api.ApiProblem.Fault;
import dev.mailroom.web.api.ApiProblem.Kind;
import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.ApiRoutes.Body;
import dev.mailroom.web.api.ApiRoutes.Operation;
import java.util.List;
import java.util.Optional;

/** {@code POST /notifications} and {@code /notifications/batch}: something happened. */
public final class NotificationApi implements ApiRoutes.Group {

  static final int MOST = 500;

  private final NotifyPeople notify;
  private final BindCall bind;

  public NotificationApi(NotifyPeople notify, BindCall bind) {
    this.notify = notify;
    this.bind = bind;
  }

  @Override
  public void addTo(ApiRoutes routes) {
    var scope = Optional.of(Scope.NOTIFICATIONS_WRITE);
    routes
        .on("POST", "/notifications", Operation.writing(Scope.NOTIFICATIONS_WRITE, this::one))
        .on("POST", "/notifications/batch", new Operation(scope, Body.MANY, this::many));
  }

  private ApiAnswer one(ApiCall call) {
    var draft = call.read(EventReader::read);
    var company = call.caller().company().id();
    return switch (notify.notify(new NotifyPeople.Command(company, draft, call.key()))) {
      case Accepted accepted ->
          ApiAnswer.accepted(json(accepted))
              .header("Location", EventApi.path(accepted.event()))
              .replayed(accepted.before());
      case Invalid(var problems) -> throw ApiCall.unprocessable(ApiJson.faults(problems));
      case KeyReused() -> throw ApiProblem.keyReused();
    };
  }

  /** The key of the whole is bound first, so that it cannot come with another list. */
  private ApiAnswer many(ApiCall call) {
    var events = call.read(fields -> fields.nodes("events", MOST));
    if (call.key().filter(key -> !bind.bind(key)).isPresent()) {
      throw ApiProblem.keyReused();
    }
    var answer = ApiJson.object();
    var results = answer.putArray("results");
    boolean fresh = false;
    for (int i = 0; i < events.size(); i++) {
      var outcome = outcome(call, new Part(i, events.get(i)));
      results.add(outcome.json());
      fresh |= outcome.fresh();
    }
    return ApiAnswer.ok(answer).replayed(!fresh);
  }

  /** One event of several; {@code pointer} leads to it. */
  private record Part(int index, JsonNode json) {
    String pointer() {
      return "/events/" + index;
    }
  }

  /** What became of one event; {@code fresh} unless the same call did it before. */
  private record Outcome(ObjectNode json, boolean fresh) {}

  private Outcome outcome(ApiCall call, Part part) {
    try {
      var draft = ApiCall.read(part.json(), part.pointer(), EventReader::read);
      var key = call.key().map(whole -> whole.part(part.index()));
      var command = new NotifyPeople.Command(call.caller().company().id(), draft, key);
      return switch (notify.notify(command)) {
        case Accepted accepted ->
            new Outcome(json(accepted).put("status", 202), !accepted.before());
        case Invalid(var problems) ->
            refused(Kind.UNPROCESSABLE, ApiJson.faults(part.pointer(), problems));
        case KeyReused() -> throw ApiProblem.keyReused();
      };
    } catch (ApiProblem problem) {
      if (problem.kind() != Kind.INVALID) {
        throw problem;
      }
      return refused(Kind.INVALID, problem.faults());
    }
  }

  private static Outcome refused(Kind kind, List<Fault> faults) {
    var node = ApiJson.object().put("status", kind.status());
    var errors = node.putArray("errors");
    faults.forEach(
        fault -> errors.addObject().put("pointer", fault.pointer()).put("detail", fault.detail()));
    return new Outcome(node, true);
  }

  private static ObjectNode json(Accepted accepted) {
    return ApiJson.object()
        .put("event", accepted.event().value().toString())
        .put("told", accepted.told())
        .put("untold", accepted.untold());
  }
}
