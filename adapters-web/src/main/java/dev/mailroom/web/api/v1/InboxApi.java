package dev.mailroom.web.api.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mailroom.application.notification.FindMembers;
import dev.mailroom.application.notification.ListNotifications;
import dev.mailroom.application.notification.MarkRead;
import dev.mailroom.application.notification.MarkRead.Result.Marked;
import dev.mailroom.application.notification.MarkRead.Result.NotFound;
import dev.mailroom.application.notification.MarkRead.What;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.web.api.ApiAnswer;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiHandler;
import dev.mailroom.web.api.ApiProblem;
import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.ApiRoutes.Body;
import dev.mailroom.web.api.ApiRoutes.Operation;
import java.util.Optional;

/**
 * {@code /notifications?person=}: what stands under a member's bell, and whether it was read. Of
 * the key's company alone.
 */
public final class InboxApi implements ApiRoutes.Group {

  private final Members members;
  private final ListNotifications list;
  private final MarkRead mark;

  public InboxApi(FindMembers members, ListNotifications list, MarkRead mark) {
    this.members = new Members(members);
    this.list = list;
    this.mark = mark;
  }

  @Override
  public void addTo(ApiRoutes routes) {
    routes
        .on("GET", "/notifications", Operation.reading(Scope.NOTIFICATIONS_READ, this::list))
        .on(
            "POST",
            "/notifications/{id}/read",
            marking(call -> mark(call, new What.Read(id(call)))))
        .on(
            "POST",
            "/notifications/{id}/unread",
            marking(call -> mark(call, new What.Unread(id(call)))))
        .on("POST", "/notifications/read", marking(call -> mark(call, new What.AllRead())));
  }

  private static Operation marking(ApiHandler handler) {
    return new Operation(Optional.of(Scope.NOTIFICATIONS_WRITE), Body.NONE, handler);
  }

  private ApiAnswer list(ApiCall call) {
    var query =
        new ListNotifications.Query(
            reader(call),
            Optional.of(call.caller().company().id()),
            call.flag("unread"),
            call.after().map(NotificationId::new),
            call.limit(ListNotifications.PAGE_SIZE));
    var found = list.list(query);
    var node = ApiJson.object().put("unread", found.unread());
    var items = node.putArray("notifications");
    found.rows().forEach(row -> items.add(json(row)));
    ApiJson.next(node, found.next());
    return ApiAnswer.ok(node);
  }

  private static ObjectNode json(ListNotifications.Row row) {
    var node = ApiJson.object().put("id", row.id().value().toString());
    node.putObject("sentence")
        .put("text", row.sentence().text())
        .put("language", row.sentence().language().toLanguageTag());
    node.set("event", ApiJson.event(row.event()));
    ApiJson.put(node, "readAt", row.readAt());
    return node;
  }

  private ApiAnswer mark(ApiCall call, What what) {
    var company = Optional.of(call.caller().company().id());
    return switch (mark.mark(new MarkRead.Command(reader(call), company, what))) {
      case Marked() -> ApiAnswer.done();
      case NotFound() -> throw ApiProblem.notFound();
    };
  }

  private AccountId reader(ApiCall call) {
    return members.one(call, call.query("person")).orElseThrow(ApiProblem::notFound);
  }

  private static NotificationId id(ApiCall call) {
    return new NotificationId(call.id("id"));
  }
}
