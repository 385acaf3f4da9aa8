package dev.mailroom.web.api;

import static dev.mailroom.web.api.ApiDoorTest.assertProblem;
import static dev.mailroom.web.api.Client.HARBOUR;
import static dev.mailroom.web.api.Client.errors;
import static dev.mailroom.web.api.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.notification.EventDraft;
import dev.mailroom.application.notification.EventDraft.PlaceDraft;
import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.application.notification.NotifyPeople.Problem;
import dev.mailroom.application.notification.NotifyPeople.Result.Accepted;
import dev.mailroom.application.notification.NotifyPeople.Result.Invalid;
import dev.mailroom.application.notification.NotifyPeople.Result.KeyReused;
import dev.mailroom.application.notification.ViewEvent;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.idempotency.CallKey;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Decision;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Reason;
import dev.mailroom.domain.notification.Unheard;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events by API; each call and each answer is held against the document. */
class NotificationOperationsTest {

  private static final String ONE = "/notifications";
  private static final String MANY = "/notifications/batch";
  private static final EventId EVENT = new EventId(Cast.uuid("event"));
  private static final String SMALL =
      """
      {"kind": "task.added", "title": "Launch", "link": "https://x.example/7", "to": "everyone"}
      """;

  private final List<NotifyPeople.Command> asked = new ArrayList<>();
  private TestSite site;
  private Client client;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.admitCall = Client.admitting(Client.KEY);
    answering(new Accepted(EVENT, 41, 3, false));
    client = new Client(site.port(), OpenApi.of(site));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private void answering(NotifyPeople.Result... results) {
    site.fakes.notifyPeople =
        command -> {
          asked.add(command);
          return results[Math.min(asked.size(), results.length) - 1];
        };
  }

  @Test
  void an_event_is_accepted_as_it_was_written() {
    var response =
        client.post(
            ONE,
            """
            {"kind": "comment.added", "actor": "Zoe Quill",
             "place": {"key": "website", "title": "Website", "url": "https://x.example/website"},
             "title": "The new home page", "body": "Looks **good**.",
             "link": "https://x.example/website/7", "to": ["ben@example.com", "noor@example.org"],
             "mentions": ["ada@example.com"], "locale": "pt",
             "expiresAt": "2026-11-20T15:32:00+01:00"}
            """);

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body())
        .isEqualTo("{\"event\":\"%s\",\"told\":41,\"untold\":3}".formatted(EVENT.value()));
    assertThat(response.headers().firstValue("Location"))
        .hasValue("/api/v1/events/" + EVENT.value());
    assertThat(response.headers().firstValue("Idempotency-Replayed")).isEmpty();
    var draft =
        new EventDraft(
            "comment.added",
            "Zoe Quill",
            Optional.of(new PlaceDraft("website", "Website", "https://x.example/website")),
            "The new home page",
            "Looks **good**.",
            "https://x.example/website/7",
            new To.These(List.of("ben@example.com", "noor@example.org")),
            List.of("ada@example.com"),
            "pt",
            Optional.of(Instant.parse("2026-11-20T14:32:00Z")));
    assertThat(asked)
        .containsExactly(new NotifyPeople.Command(HARBOUR.id(), draft, Optional.empty()));
  }

  @Test
  void what_may_be_left_out_may_be() {
    assertThat(client.post(ONE, SMALL).statusCode()).isEqualTo(202);
    client.post(ONE, SMALL.replace("everyone", "subscribers"));
    client.post(ONE, SMALL.replace("\"everyone\"", "[]").replace("{", "{\"mentions\": [\"a\"],"));

    assertThat(asked.getFirst().event())
        .isEqualTo(
            new EventDraft(
                "task.added",
                "",
                Optional.empty(),
                "Launch",
                "",
                "https://x.example/7",
                new To.Everyone(),
                List.of(),
                "",
                Optional.empty()));
    assertThat(asked)
        .extracting(it -> it.event().to())
        .containsExactly(new To.Everyone(), new To.Subscribers(), new To.These(List.of()));
  }

  @Test
  void the_same_call_is_answered_as_before() {
    answering(new Accepted(EVENT, 41, 3, false), new Accepted(EVENT, 41, 3, true));
    var caller = client.with("Idempotency-Key", "comment-3");

    var first = caller.post(ONE, SMALL);
    var second = caller.post(ONE, SMALL);

    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(asked).extracting(NotifyPeople.Command::call).doesNotContain(Optional.empty());
    assertThat(asked.getFirst()).isEqualTo(asked.getLast());
  }

  @Test
  void another_call_under_the_same_key_is_refused() {
    answering(new KeyReused());

    assertProblem(client.with("Idempotency-Key", "x").post(ONE, SMALL), 422, "key-reused");
  }

  @Test
  void what_the_use_case_finds_wrong_is_named() {
    answering(
        new Invalid(
            List.of(
                new Problem("/place/url", "must be at most 2,000 characters long"),
                new Problem("/to/1", "is no member of this company"))));

    var response = client.post(ONE, SMALL);

    assertProblem(response, 422, "unprocessable");
    assertThat(errors(response))
        .isEqualTo(
            """
            /place/url: must be at most 2,000 characters long
            /to/1: is no member of this company
            """);
  }

  @Test
  void each_mistake_in_the_form_is_named_and_nothing_is_asked() {
    var response =
        client.post(
            ONE,
            """
            {"kind": 7, "actor": ["Zoe"], "place": {"title": 1, "color": "red"}, "title": null,
             "body": {}, "to": ["ada@example.com", 7, null], "mentions": "ben",
             "expiresAt": "tomorrow", "silent": true}
            """);

    assertProblem(response, 400, "invalid");
    assertThat(errors(response).lines())
        .containsExactlyInAnyOrder(
            "/kind: must be a text",
            "/actor: must be a text",
            "/place/title: must be a text",
            "/place/url: is missing",
            "/place/color: is no field of this object",
            "/title: is missing",
            "/body: must be a text",
            "/link: is missing",
            "/to/1: must be a text",
            "/to/2: must be a text",
            "/mentions: must be a list",
            "/expiresAt: must be a time: 2026-11-20T13:32:00Z",
            "/silent: is no field of this object");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "", "Everyone"})
  void an_event_is_for_everyone_for_subscribers_or_for_a_list(String to) {
    var response = client.post(ONE, SMALL.replace("everyone", to));

    assertProblem(response, 400, "invalid");
    assertThat(errors(response))
        .isEqualTo("/to: must be one of everyone, subscribers, or a list of people\n");
  }

  @Test
  void lists_of_people_have_their_length() {
    var all =
        IntStream.range(0, 1_001)
            .mapToObj("\"p%d@example.com\""::formatted)
            .collect(Collectors.joining(","));
    var tooLong =
        SMALL
            .replace("\"everyone\"", "[" + all + "]")
            .replace("{", "{\"mentions\": [" + all + "],");

    assertThat(errors(client.post(ONE, tooLong)).lines())
        .containsExactlyInAnyOrder(
            "/to: must have at most 1000 entries", "/mentions: must have at most 1000 entries");
  }

  @Test
  void many_events_have_a_result_each_in_their_order() {
    answering(
        new Accepted(EVENT, 2, 1, false),
        new Invalid(List.of(new Problem("/kind", "must be one of the kinds"))));
    var wrongForm = SMALL.replace("\"title\"", "\"titel\"");

    var response = client.post(MANY, list(SMALL, SMALL, wrongForm, "7"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("results"))
        .isEqualTo(
            OpenApi.read(
                """
                [{"event": "%s", "told": 2, "untold": 1, "status": 202},
                 {"status": 422, "errors": [
                   {"pointer": "/events/1/kind", "detail": "must be one of the kinds"}]},
                 {"status": 400, "errors": [
                   {"pointer": "/events/2/title", "detail": "is missing"},
                   {"pointer": "/events/2/titel", "detail": "is no field of this object"}]},
                 {"status": 400, "errors": [
                   {"pointer": "/events/3", "detail": "must be an object"}]}]
                """
                    .formatted(EVENT.value())));
    assertThat(asked).hasSize(2);
  }

  @Test
  void each_of_many_events_has_a_key_of_its_own_below_that_of_the_whole() {
    var bound = new ArrayList<CallKey>();
    site.fakes.bindCall = bound::add;
    var caller = client.with("Idempotency-Key", "tasks-9");

    var fresh = caller.post(MANY, list(SMALL, SMALL));
    answering(new Accepted(EVENT, 1, 0, true));
    var again = caller.post(MANY, list(SMALL, SMALL));

    assertThat(fresh.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(bound).extracting(CallKey::key).containsExactly("tasks-9", "tasks-9");
    assertThat(asked.subList(0, 2)).isEqualTo(asked.subList(2, 4));
    assertThat(asked.subList(0, 2))
        .extracting(it -> it.call().orElseThrow().key())
        .doesNotHaveDuplicates()
        .doesNotContain("tasks-9");
  }

  @Test
  void without_a_key_nothing_is_bound_and_nothing_was_done_before() {
    site.fakes.bindCall =
        call -> {
          throw new AssertionError("nothing to bind");
        };

    var response = client.post(MANY, list(SMALL));

    assertThat(response.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(asked.getFirst().call()).isEmpty();
  }

  @Test
  void the_key_of_another_list_is_refused_before_anything_happens() {
    site.fakes.bindCall = call -> false;

    assertProblem(client.with("Idempotency-Key", "x").post(MANY, list(SMALL)), 422, "key-reused");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_list_that_cannot_be_read_binds_no_key() {
    var bound = new ArrayList<CallKey>();
    site.fakes.bindCall = bound::add;
    var caller = client.with("Idempotency-Key", "x");

    var empty = caller.post(MANY, "{\"events\": []}");
    var many = caller.post(MANY, "{\"events\": [" + "7,".repeat(500) + "7]}");

    assertProblem(empty, 400, "invalid");
    assertThat(errors(empty)).isEqualTo("/events: must have 1 to 500 entries\n");
    assertThat(errors(many)).isEqualTo("/events: must have 1 to 500 entries\n");
    assertThat(bound).isEmpty();
  }

  @Test
  void a_batch_of_five_hundred_may_be_larger_than_other_bodies() {
    var large = SMALL.replace("{", "{\"body\": \"" + "x".repeat(1_500) + "\",");

    var response =
        client.post(
            MANY, list(IntStream.range(0, 500).mapToObj(i -> large).toArray(String[]::new)));

    assertThat(json(response).path("results")).hasSize(500);
  }

  private static String list(String... events) {
    return "{\"events\": [" + String.join(",", events) + "]}";
  }

  @Test
  void an_event_shows_each_recipient_and_why_they_are_told_or_not() {
    var asked = new ArrayList<ViewEvent.Query>();
    var last = new NotificationId(Cast.uuid("last"));
    site.fakes.viewEvent =
        query -> {
          asked.add(query);
          return Optional.of(new ViewEvent.Told(Told.EVENT, entries(), Optional.of(last)));
        };
    var path = "/events/" + EVENT.value();

    var shown = json(client.get(path));
    client.get(path + "?limit=7&after=" + last.value());

    assertThat(shown.path("event")).isEqualTo(Told.json());
    assertThat(shown.path("next").textValue()).isEqualTo(last.value().toString());
    assertThat(shown.path("recipients").size()).isEqualTo(3 + Unheard.values().length);
    assertThat(shown.at("/recipients/0"))
        .isEqualTo(
            OpenApi.read(
                """
                {"notification": "%s", "person": "%s", "address": "ben@example.com",
                 "reason": "mentioned", "decision": "at-once", "email": "%s",
                 "readAt": "2026-11-20T13:32:00Z"}
                """
                    .formatted(Cast.uuid("n0"), Cast.BEN.id().value(), Cast.uuid("email"))));
    assertThat(shown.at("/recipients/1/decision").textValue()).isEqualTo("in-batch");
    assertThat(shown.at("/recipients/1/leavesAt").textValue()).isEqualTo(Cast.NOW.toString());
    assertThat(shown.at("/recipients/2/decision").textValue()).isEqualTo("in-summary");
    assertThat(shown.at("/recipients/3/untold").textValue()).isEqualTo("own-act");
    assertThat(asked)
        .containsExactly(
            new ViewEvent.Query(HARBOUR.id(), EVENT, Optional.empty(), 100),
            new ViewEvent.Query(HARBOUR.id(), EVENT, Optional.of(last), 7));
  }

  private static List<ViewEvent.Entry> entries() {
    var decisions = new ArrayList<Decision>();
    decisions.add(new Decision.AtOnce());
    decisions.add(new Decision.InBatch(Cast.NOW));
    decisions.add(new Decision.InSummary(Cast.NOW));
    for (var why : Unheard.values()) {
      decisions.add(new Decision.Untold(why));
    }
    return IntStream.range(0, decisions.size())
        .mapToObj(number -> entry(number, decisions.get(number)))
        .toList();
  }

  /** The first has everything, the others only what they must have. */
  private static ViewEvent.Entry entry(int number, Decision decision) {
    boolean full = number == 0;
    return new ViewEvent.Entry(
        new NotificationId(Cast.uuid("n" + number)),
        Optional.of(Cast.BEN.id()).filter(it -> full),
        Cast.BEN.email(),
        decision,
        full ? Reason.MENTIONED : Reason.ADDRESSED,
        Optional.of(new EmailId(Cast.uuid("email"))).filter(it -> full),
        Optional.of(Cast.NOW).filter(it -> full));
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "limit=", "limit=-1", "limit=07"})
  void a_page_has_one_to_a_hundred(String query) {
    var response = client.get("/events/" + EVENT.value() + "?" + query);

    assertProblem(response, 400, "invalid");
    assertThat(json(response).path("detail").textValue())
        .isEqualTo("The query parameter \"limit\" is a number from 1 to 100.");
  }

  @Test
  void a_page_follows_an_id() {
    var response = client.get("/events/" + EVENT.value() + "?after=7");

    assertProblem(response, 400, "invalid");
    assertThat(json(response).path("detail").textValue())
        .isEqualTo("The query parameter \"after\" is no id.");
  }

  @Test
  void an_event_that_the_company_does_not_have_is_unknown() {
    assertProblem(client.get("/events/" + EVENT.value()), 404, "not-found");
  }

  @Test
  void the_kinds_are_those_of_the_catalogue() {
    var kinds = json(client.get("/kinds")).path("kinds");

    assertThat(kinds.size()).isEqualTo(Catalogue.all().size());
    assertThat(kinds.valueStream().map(Object::toString))
        .contains(
            "{\"kind\":\"access.granted\",\"category\":\"company\",\"mandatory\":true,\"batchable\":false}",
            "{\"kind\":\"comment.added\",\"category\":\"discussions\",\"mandatory\":false,\"batchable\":true}",
            "{\"kind\":\"task.due\",\"category\":\"reminders\",\"mandatory\":false,\"batchable\":false}");
    assertThat(kinds.valueStream().map(kind -> kind.path("kind").textValue()))
        .allMatch(code -> Catalogue.find(code).isPresent())
        .doesNotHaveDuplicates();
  }
}
