package dev.mailroom.web.api;

import static dev.mailroom.web.api.ApiDoorTest.assertProblem;
import static dev.mailroom.web.api.Client.HARBOUR;
import static dev.mailroom.web.api.Client.errors;
import static dev.mailroom.web.api.Client.json;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.notification.ChangeSubscription;
import dev.mailroom.application.notification.ChangeSubscription.Audience;
import dev.mailroom.application.notification.ChangeSubscription.Change;
import dev.mailroom.application.notification.FindMembers;
import dev.mailroom.application.notification.ListNotifications;
import dev.mailroom.application.notification.MarkRead;
import dev.mailroom.application.notification.MarkRead.What;
import dev.mailroom.application.notification.NotifyPeople.Problem;
import dev.mailroom.application.notification.PutAssignment;
import dev.mailroom.application.notification.RemoveAssignment;
import dev.mailroom.application.notification.ViewSubscription;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.domain.notification.Sentence;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inboxes, subscriptions and assignments of members by API; Ada and Ben are members. Each call and
 * each answer is held against the document.
 */
class MemberOperationsTest {

  private static final String ADA = Cast.ADA.id().value().toString();
  private static final String BEN = "ben@example.com";
  private static final Map<String, AccountId> MEMBERS =
      Map.of(ADA, Cast.ADA.id(), BEN, Cast.BEN.id());
  private static final NotificationId NOTIFICATION = new NotificationId(Cast.uuid("notification"));
  private static final String PLACE = "/subscriptions/website";
  private static final String TASK = "/assignments/task-7";
  private static final String DUTY =
      """
      {"person": "ben@example.com", "title": "Launch", "place": "Website",
       "link": "https://x.example/tasks/7", "dueOn": "2026-11-27"}
      """;

  private final List<Object> asked = new ArrayList<>();
  private TestSite site;
  private Client client;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.admitCall = Client.admitting(Client.KEY);
    site.fakes.findMembers = MemberOperationsTest::members;
    client = new Client(site.port(), OpenApi.of(site));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static Map<String, AccountId> members(FindMembers.Query query) {
    assertThat(query.company()).isEqualTo(HARBOUR.id());
    return query.people().stream()
        .distinct()
        .filter(MEMBERS::containsKey)
        .collect(toMap(person -> person, MEMBERS::get));
  }

  // ---- inboxes

  @Test
  void what_stands_under_a_members_bell_is_listed() {
    var words = new Sentence("Ada Park a commenté", Locale.FRENCH);
    var read = row(NOTIFICATION, words, Optional.of(Cast.NOW));
    var unread = row(new NotificationId(Cast.uuid("other")), words, Optional.empty());
    site.fakes.listNotifications =
        query -> {
          asked.add(query);
          return new ListNotifications.Found(
              List.of(read, unread), 41, Optional.of(NOTIFICATION).filter(it -> query.size() == 2));
        };

    var all = json(client.get("/notifications?person=" + ADA));
    var page =
        json(
            client.get(
                "/notifications?unread=true&limit=2&after=%s&person=%s"
                    .formatted(NOTIFICATION.value(), BEN)));

    assertThat(all.path("unread").intValue()).isEqualTo(41);
    assertThat(all.at("/notifications/0/event")).isEqualTo(Told.json());
    assertThat(all.at("/notifications/0/sentence"))
        .isEqualTo(OpenApi.read("{\"text\": \"Ada Park a commenté\", \"language\": \"fr\"}"));
    assertThat(all.at("/notifications/0/readAt").textValue()).isEqualTo(Cast.NOW.toString());
    assertThat(all.at("/notifications/1").has("readAt")).isFalse();
    assertThat(all.has("next")).isFalse();
    assertThat(page.path("next").textValue()).isEqualTo(NOTIFICATION.value().toString());
    var ours = Optional.of(HARBOUR.id());
    assertThat(asked)
        .containsExactly(
            new ListNotifications.Query(Cast.ADA.id(), ours, false, Optional.empty(), 30),
            new ListNotifications.Query(Cast.BEN.id(), ours, true, Optional.of(NOTIFICATION), 2));
  }

  private static ListNotifications.Row row(
      NotificationId id, Sentence words, Optional<Instant> readAt) {
    return new ListNotifications.Row(id, "Harbour & Lane", Told.EVENT, words, readAt);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unread=yes", "unread=", "limit=0", "after=x"})
  void a_question_that_cannot_be_understood_is_refused(String query) {
    var response = client.get("/notifications?person=" + ADA + "&" + query);

    assertProblem(response, 400, "invalid");
    assertThat(json(response).path("detail").textValue())
        .startsWith("The query parameter \"" + query.replaceFirst("=.*", "") + "\" is ");
  }

  @Test
  void an_inbox_has_a_person() {
    for (var query : List.of("", "?person=", "?person=%20")) {
      var response = client.get("/notifications" + query);
      assertProblem(response, 400, "invalid");
      assertThat(json(response).path("detail").textValue())
          .isEqualTo("The query parameter \"person\" is missing.");
    }
    assertProblem(client.get("/notifications?person=cy@example.com"), 404, "not-found");
  }

  @Test
  void notifications_are_marked_for_their_reader_and_in_this_company_alone() {
    site.fakes.markRead =
        command -> {
          asked.add(command);
          return new MarkRead.Result.Marked();
        };
    var one = "/notifications/" + NOTIFICATION.value();

    assertDone(client.post(one + "/read?person=" + ADA, ""));
    assertDone(client.post(one + "/unread?person=" + ADA, ""));
    assertDone(client.post("/notifications/read?person=" + ADA, ""));

    var ours = Optional.of(HARBOUR.id());
    assertThat(asked)
        .containsExactly(
            new MarkRead.Command(Cast.ADA.id(), ours, new What.Read(NOTIFICATION)),
            new MarkRead.Command(Cast.ADA.id(), ours, new What.Unread(NOTIFICATION)),
            new MarkRead.Command(Cast.ADA.id(), ours, new What.AllRead()));
  }

  @Test
  void what_is_not_there_cannot_be_marked() {
    site.fakes.markRead = command -> new MarkRead.Result.NotFound();
    var path = "/notifications/" + NOTIFICATION.value() + "/read";

    assertProblem(client.post(path + "?person=" + ADA, ""), 404, "not-found");
    assertProblem(client.post(path + "?person=nobody", ""), 404, "not-found");
    assertProblem(client.post(path, ""), 400, "invalid");
  }

  // ---- subscriptions

  @Test
  void a_place_shows_who_hears_of_it() {
    site.fakes.viewSubscription =
        query -> {
          asked.add(query);
          return Optional.of(
              new ViewSubscription.View(
                  Told.WEBSITE, Audience.SELECTED, List.of(Cast.ADA.id()), List.of(Cast.BEN.id())));
        };

    var shown = json(client.get(PLACE));

    assertThat(shown)
        .isEqualTo(
            OpenApi.read(
                """
                {"place": {"key": "website", "title": "Website", "url": "https://x.example/website"},
                 "audience": "selected", "selected": ["%s"], "cancelled": ["%s"]}
                """
                    .formatted(ADA, Cast.BEN.id().value())));
    assertThat(asked).containsExactly(new ViewSubscription.Query(HARBOUR.id(), "website"));
  }

  @Test
  void a_place_goes_by_any_name_of_its_application() {
    site.fakes.viewSubscription =
        query -> {
          asked.add(query.placeKey());
          return Optional.empty();
        };

    client.get("/subscriptions/https%3A%2F%2Fx.example%2Fa%3Fb=%C3%BC%23c");
    client.get("/subscriptions/space%3A7+%25%20a");

    assertThat(asked).containsExactly("https://x.example/a?b=ü#c", "space:7+% a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%20", "%00", "a%0Ab"})
  void what_can_be_no_name_leads_nowhere_and_cannot_be_put(String name) {
    var body = "{\"title\": \"x\", \"url\": \"https://x.example/\", \"audience\": \"none\"}";

    assertProblem(client.get("/subscriptions/" + name), 404, "not-found");
    assertProblem(client.delete("/assignments/" + name), 404, "not-found");
    assertProblem(client.put("/subscriptions/" + name, body), 400, "invalid");
    assertProblem(client.put("/assignments/" + name, DUTY), 400, "invalid");
    assertProblem(client.put("/assignments/" + "k".repeat(201), DUTY), 400, "invalid");
  }

  @Test
  void who_hears_of_a_place_is_set_as_a_whole() {
    changing(new ChangeSubscription.Result.Changed());

    var selected = put("selected", "[\"ben@example.com\", \"%s\", \"%s\"]".formatted(ADA, ADA));
    var everyone = put("everyone", "[]");

    assertDone(selected);
    assertDone(everyone);
    assertThat(asked)
        .containsExactly(
            command(
                Told.WEBSITE,
                new Change.Replace(Audience.SELECTED, List.of(Cast.BEN.id(), Cast.ADA.id()))),
            command(Told.WEBSITE, new Change.Replace(Audience.EVERYONE, List.of())));
  }

  @Test
  void each_member_who_is_none_is_named_and_nothing_changes() {
    var response = put("selected", "[\"ben@example.com\", \"cy@example.com\", \"\"]");

    assertProblem(response, 422, "unprocessable");
    assertThat(errors(response))
        .isEqualTo(
            """
            /members/1: is no member of this company
            /members/2: is no member of this company
            """);
  }

  @Test
  void members_are_selected_where_the_selected_hear_of_it() {
    assertThat(errors(put("everyone", "[\"ben@example.com\"]")))
        .isEqualTo("/members: are for the audience selected alone\n");
    assertThat(errors(put("all", "[]")))
        .isEqualTo("/audience: must be one of everyone, selected, none\n");
    assertThat(errors(put("selected", "[" + "\"x\",".repeat(1_000) + "\"x\"]")))
        .isEqualTo("/members: must have at most 1000 entries\n");
  }

  @Test
  void what_is_wrong_with_a_place_is_named() {
    changing(
        new ChangeSubscription.Result.Invalid(
            List.of(new Problem("/title", "must be at most 200 characters long"))));

    var response = put("none", "[]");

    assertProblem(response, 422, "unprocessable");
    assertThat(errors(response)).isEqualTo("/title: must be at most 200 characters long\n");
  }

  private HttpResponse<String> put(String audience, String members) {
    return client.put(
        PLACE,
        """
        {"title": "Website", "url": "https://x.example/website", "audience": "%s", "members": %s}
        """
            .formatted(audience, members));
  }

  @Test
  void a_member_subscribes_and_unsubscribes() {
    knowing(Told.WEBSITE);
    changing(new ChangeSubscription.Result.Changed());

    assertDone(client.post(PLACE + "/subscribers", "{\"person\": \"ben@example.com\"}"));
    assertDone(client.delete(PLACE + "/subscribers/" + BEN));
    assertDone(client.delete(PLACE + "/subscribers/" + ADA));

    assertThat(asked)
        .containsExactly(
            command(Told.WEBSITE, new Change.Subscribe(Cast.BEN.id())),
            command(Told.WEBSITE, new Change.Unsubscribe(Cast.BEN.id())),
            command(Told.WEBSITE, new Change.Unsubscribe(Cast.ADA.id())));
  }

  @Test
  void nobody_else_subscribes() {
    knowing(Told.WEBSITE);

    var response = client.post(PLACE + "/subscribers", "{\"person\": \"cy@example.com\"}");

    assertProblem(response, 422, "unprocessable");
    assertThat(errors(response)).isEqualTo("/person: is no member of this company\n");
    assertProblem(client.delete(PLACE + "/subscribers/cy@example.com"), 404, "not-found");
  }

  @Test
  void who_is_gone_by_the_time_of_the_change_is_named() {
    knowing(Told.WEBSITE);
    changing(new ChangeSubscription.Result.NoMembers(List.of(Cast.BEN.id())));

    var response = client.post(PLACE + "/subscribers", "{\"person\": \"ben@example.com\"}");

    assertProblem(response, 422, "unprocessable");
    assertThat(errors(response)).isEqualTo("/person: is no member of this company\n");
  }

  @Test
  void nobody_subscribes_to_a_place_that_nobody_named() {
    assertProblem(client.get(PLACE), 404, "not-found");
    assertProblem(
        client.post(PLACE + "/subscribers", "{\"person\": \"ben@example.com\"}"), 404, "not-found");
    assertProblem(client.delete(PLACE + "/subscribers/" + BEN), 404, "not-found");
  }

  private void knowing(Place place) {
    site.fakes.viewSubscription =
        query -> Optional.of(new ViewSubscription.View(place, Audience.NONE, List.of(), List.of()));
  }

  private void changing(ChangeSubscription.Result result) {
    site.fakes.changeSubscription =
        command -> {
          asked.add(command);
          return result;
        };
  }

  private static ChangeSubscription.Command command(Place place, Change change) {
    return new ChangeSubscription.Command(HARBOUR.id(), place, change);
  }

  // ---- assignments

  @Test
  void what_somebody_has_to_do_is_kept() {
    putting(new PutAssignment.Result.Kept());

    assertDone(client.put(TASK, DUTY));
    assertDone(client.put(TASK, DUTY.replace("\"place\": \"Website\",", "")));

    var due = LocalDate.of(2026, 11, 27);
    var link = "https://x.example/tasks/7";
    assertThat(asked)
        .containsExactly(
            new PutAssignment.Command(
                HARBOUR.id(), "task-7", Cast.BEN.id(), "Launch", "Website", link, due),
            new PutAssignment.Command(
                HARBOUR.id(), "task-7", Cast.BEN.id(), "Launch", "", link, due));
  }

  @Test
  void what_is_wrong_with_an_assignment_is_named() {
    putting(
        new PutAssignment.Result.Invalid(List.of(new Problem("/link", "must be an absolute URL"))));

    var facts = client.put(TASK, DUTY);
    var stranger = client.put(TASK, DUTY.replace(BEN, "cy@example.com"));
    var form = client.put(TASK, DUTY.replace("2026-11-27", "27.11.2026"));

    assertProblem(facts, 422, "unprocessable");
    assertThat(errors(facts)).isEqualTo("/link: must be an absolute URL\n");
    assertProblem(stranger, 422, "unprocessable");
    assertThat(errors(stranger)).isEqualTo("/person: is no member of this company\n");
    assertProblem(form, 400, "invalid");
    assertThat(errors(form)).isEqualTo("/dueOn: must be a day: 2026-11-20\n");
    assertThat(asked).hasSize(1);
  }

  @Test
  void what_is_done_is_forgotten_once() {
    site.fakes.removeAssignment =
        command -> {
          asked.add(command);
          return asked.size() == 1;
        };

    assertDone(client.delete(TASK));
    assertProblem(client.delete(TASK), 404, "not-found");
    assertThat(asked.getFirst()).isEqualTo(new RemoveAssignment.Command(HARBOUR.id(), "task-7"));
  }

  private void putting(PutAssignment.Result result) {
    site.fakes.putAssignment =
        command -> {
          asked.add(command);
          return result;
        };
  }

  private static void assertDone(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("Content-Type")).isEmpty();
  }
}
