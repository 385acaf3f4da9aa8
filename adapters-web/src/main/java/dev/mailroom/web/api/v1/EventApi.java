package dev.mailroom.web.api.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mailroom.application.notification.ViewEvent;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.notification.Decision;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.web.api.ApiAnswer;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiProblem;
import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.ApiRoutes.Operation;

/** {@code GET /events/{id}}: who was told of an event, and why not. */
public final class EventApi implements ApiRoutes.Group {

  private static final int USUAL_PAGE = 100;

  private final ViewEvent view;

  public EventApi(ViewEvent view) {
    this.view = view;
  }

  static String path(EventId event) {
    return ApiRoutes.ROOT + "/events/" + event.value();
  }

  @Override
  public void addTo(ApiRoutes routes) {
    routes.on("GET", "/events/{id}", Operation.reading(Scope.NOTIFICATIONS_READ, this::event));
  }

  private ApiAnswer event(ApiCall call) {
    var query =
        new ViewEvent.Query(
            call.caller().company().id(),
            new EventId(call.id("id")),
            call.after().map(NotificationId::new),
            call.limit(USUAL_PAGE));
    return view.view(query).map(told -> ApiAnswer.ok(json(told))).orElseThrow(ApiProblem::notFound);
  }

  private static ObjectNode json(ViewEvent.Told told) {
    var node = ApiJson.object();
    node.set("event", ApiJson.event(told.event()));
    var recipients = node.putArray("recipients");
    told.entries().forEach(entry -> recipients.add(json(entry)));
    ApiJson.next(node, told.next());
    return node;
  }

  private static ObjectNode json(ViewEvent.Entry entry) {
    var node =
        ApiJson.object()
            .put("notification", entry.id().value().toString())
            .put("address", entry.recipient().value())
            .put("reason", entry.reason().code());
    ApiJson.putId(node, "person", entry.account().map(AccountId::value));
    switch (entry.decision()) {
      case Decision.AtOnce() -> node.put("decision", "at-once");
      case Decision.InBatch(var at) ->
          node.put("decision", "in-batch").put("leavesAt", at.toString());
      case Decision.InSummary(var at) ->
          node.put("decision", "in-summary").put("leavesAt", at.toString());
      case Decision.Untold(var why) -> node.put("decision", "untold").put("untold", why.code());
    }
    ApiJson.putId(node, "email", entry.email().map(EmailId::value));
    ApiJson.put(node, "readAt", entry.readAt());
    return node;
  }
}
