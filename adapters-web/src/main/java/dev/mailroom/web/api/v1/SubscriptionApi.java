package dev.mailroom.web.api.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mailroom.application.notification.ChangeSubscription;
import dev.mailroom.application.notification.ChangeSubscription.Audience;
import dev.mailroom.application.notification.ChangeSubscription.Change;
import dev.mailroom.application.notification.ChangeSubscription.Result.Changed;
import dev.mailroom.application.notification.ChangeSubscription.Result.Invalid;
import dev.mailroom.application.notification.ChangeSubscription.Result.NoMembers;
import dev.mailroom.application.notification.FindMembers;
import dev.mailroom.application.notification.ViewSubscription;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.web.api.ApiAnswer;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiProblem;
import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.ApiRoutes.Body;
import dev.mailroom.web.api.ApiRoutes.Operation;
import dev.mailroom.web.api.JsonFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /subscriptions/{placeKey}}: who hears of what happens at a place. */
public final class SubscriptionApi implements ApiRoutes.Group {

  private static final String PATH = "/subscriptions/{placeKey}";

  private final Members members;
  private final ViewSubscription view;
  private final ChangeSubscription change;

  public SubscriptionApi(FindMembers members, ViewSubscription view, ChangeSubscription change) {
    this.members = new Members(members);
    this.view = view;
    this.change = change;
  }

  @Override
  public void addTo(ApiRoutes routes) {
    var writes = Optional.of(Scope.SUBSCRIPTIONS_WRITE);
    routes
        .on("GET", PATH, Operation.reading(Scope.SUBSCRIPTIONS_READ, this::show))
        .on("PUT", PATH, Operation.writing(Scope.SUBSCRIPTIONS_WRITE, this::replace))
        .on(
            "POST",
            PATH + "/subscribers",
            Operation.writing(Scope.SUBSCRIPTIONS_WRITE, this::subscribe))
        .on(
            "DELETE",
            PATH + "/subscribers/{person}",
            new Operation(writes, Body.NONE, this::unsubscribe));
  }

  private ApiAnswer show(ApiCall call) {
    return ApiAnswer.ok(json(known(call)));
  }

  private record Sent(String title, String url, Audience audience, List<String> members) {}

  private ApiAnswer replace(ApiCall call) {
    var key = OwnNames.given(call, "placeKey");
    var sent = call.read(SubscriptionApi::sent);
    var selected = members.allNamed(call, "/members", sent.members());
    var place = new Place(key, sent.title(), sent.url());
    return changed(call, place, new Change.Replace(sent.audience(), selected), "/members");
  }

  private static Sent sent(JsonFields fields) {
    var title = fields.text("title");
    var url = fields.text("url");
    var audience =
        fields.requiredChoice(
            "audience", Audience.NONE, SubscriptionApi::audience, "everyone, selected, none");
    var members = fields.texts("members", ChangeSubscription.MOST_SELECTED);
    if (audience != Audience.SELECTED && !members.isEmpty()) {
      fields.complain("members", "are for the audience selected alone");
    }
    return new Sent(title, url, audience, members);
  }

  private static Optional<Audience> audience(String word) {
    return Arrays.stream(Audience.values()).filter(it -> code(it).equals(word)).findFirst();
  }

  private ApiAnswer subscribe(ApiCall call) {
    var person = call.read(fields -> fields.text("person"));
    var place = known(call).place();
    var member = members.named(call, "/person", person);
    return changed(call, place, new Change.Subscribe(member), "/person");
  }

  private ApiAnswer unsubscribe(ApiCall call) {
    var place = known(call).place();
    var member = members.one(call, call.parameter("person")).orElseThrow(ApiProblem::notFound);
    return changed(call, place, new Change.Unsubscribe(member), "/person");
  }

  /** {@code pointer}: where the members are named, should one be gone meanwhile. */
  private ApiAnswer changed(ApiCall call, Place place, Change wanted, String pointer) {
    var command = new ChangeSubscription.Command(call.caller().company().id(), place, wanted);
    return switch (change.change(command)) {
      case Changed() -> ApiAnswer.done();
      case Invalid(var problems) -> throw ApiCall.unprocessable(ApiJson.faults(problems));
      case NoMembers _ -> throw ApiCall.unprocessable(List.of(Members.unknown(pointer)));
    };
  }

  private ViewSubscription.View known(ApiCall call) {
    var company = call.caller().company().id();
    return view.view(new ViewSubscription.Query(company, OwnNames.known(call, "placeKey")))
        .orElseThrow(ApiProblem::notFound);
  }

  private static ObjectNode json(ViewSubscription.View view) {
    var node = ApiJson.object();
    node.set("place", ApiJson.place(view.place()));
    node.put("audience", code(view.audience()));
    fill(node.putArray("selected"), view.selected());
    fill(node.putArray("cancelled"), view.cancelled());
    return node;
  }

  private static void fill(ArrayNode list, List<AccountId> people) {
    people.forEach(person -> list.add(person.value().toString()));
  }

  private static String code(Audience audience) {
    return audience.name().toLowerCase(Locale.ROOT);
  }
}
