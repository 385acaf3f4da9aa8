package dev.mailroom.web.api.v1;

import dev.mailroom.application.notification.FindMembers;
import dev.mailroom.application.notification.PutAssignment;
import dev.mailroom.application.notification.PutAssignment.Result.Invalid;
import dev.mailroom.application.notification.PutAssignment.Result.Kept;
import dev.mailroom.application.notification.RemoveAssignment;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.web.api.ApiAnswer;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiProblem;
import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.ApiRoutes.Body;
import dev.mailroom.web.api.ApiRoutes.Operation;
import dev.mailroom.web.api.JsonFields;
import java.time.LocalDate;
import java.util.Optional;

/** {@code /assignments/{key}}: what somebody has to do and by when. */
public final class AssignmentApi implements ApiRoutes.Group {

  private static final String PATH = "/assignments/{key}";

  private final Members members;
  private final PutAssignment put;
  private final RemoveAssignment remove;

  public AssignmentApi(FindMembers members, PutAssignment put, RemoveAssignment remove) {
    this.members = new Members(members);
    this.put = put;
    this.remove = remove;
  }

  @Override
  public void addTo(ApiRoutes routes) {
    var writes = Optional.of(Scope.ASSIGNMENTS_WRITE);
    routes
        .on("PUT", PATH, Operation.writing(Scope.ASSIGNMENTS_WRITE, this::put))
        .on("DELETE", PATH, new Operation(writes, Body.NONE, this::remove));
  }

  private record Sent(String person, String title, String place, String link, LocalDate dueOn) {}

  private ApiAnswer put(ApiCall call) {
    var key = OwnNames.given(call, "key");
    var sent = call.read(AssignmentApi::sent);
    var person = members.named(call, "/person", sent.person());
    return switch (put.put(command(call, key, person, sent))) {
      case Kept() -> ApiAnswer.done();
      case Invalid(var problems) -> throw ApiCall.unprocessable(ApiJson.faults(problems));
    };
  }

  private static Sent sent(JsonFields fields) {
    return new Sent(
        fields.text("person"),
        fields.text("title"),
        fields.optionalText("place").orElse(""),
        fields.text("link"),
        fields.day("dueOn"));
  }

  private static PutAssignment.Command command(
      ApiCall call, String key, AccountId person, Sent sent) {
    return new PutAssignment.Command(
        call.caller().company().id(),
        key,
        person,
        sent.title(),
        sent.place(),
        sent.link(),
        sent.dueOn());
  }

  private ApiAnswer remove(ApiCall call) {
    var key = OwnNames.known(call, "key");
    if (!remove.remove(new RemoveAssignment.Command(call.caller().company().id(), key))) {
      throw ApiProblem.notFound();
    }
    return ApiAnswer.done();
  }
}
