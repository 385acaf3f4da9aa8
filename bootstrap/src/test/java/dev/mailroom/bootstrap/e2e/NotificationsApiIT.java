package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.Answers.assertProblem;
import static dev.mailroom.bootstrap.testing.Answers.assertStatus;
import static dev.mailroom.bootstrap.testing.Answers.each;
import static dev.mailroom.bootstrap.testing.Answers.value;
import static dev.mailroom.bootstrap.testing.Crowd.allAtOnce;
import static dev.mailroom.bootstrap.testing.Crowd.atOnce;
import static dev.mailroom.bootstrap.testing.Crowd.fiftyAtOnce;
import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.CY;
import static dev.mailroom.bootstrap.testing.People.EMIL;
import static dev.mailroom.bootstrap.testing.People.INGRID;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Application;
import dev.mailroom.bootstrap.testing.Letter;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Applications say what happened, and people hear of it by mail. Ada, Ben and Emil are of Nexus
 * Dynamics. Who chose nothing hears at once where they are mentioned, and in a batch elsewhere.
 */
class NotificationsApiIT {

  private static MailServer mail;
  private static RunningMailroom site;
  private static Application nexus;

  @BeforeAll
  static void start() {
    mail = MailServer.start("app-password-of-the-mailbox");
    site = RunningMailroom.withPeople(Map.of());
    var ada = People.loggedIn(site, ADA);
    new Panel(ada).save(mail.settings());
    nexus =
        Application.of(
            site,
            ada,
            "nexus-dynamics",
            "notifications:write",
            "notifications:read",
            "emails:read");
  }

  @AfterAll
  static void stop() {
    site.close();
    mail.close();
  }

  @Test
  void an_event_reaches_people_by_mail_and_says_what_became_of_it() {
    var posted = post(with("mentions", "[\"" + BEN + "\"]", event("A new page")), "noor@p.example");

    assertStatus(posted, 202);
    assertThat(value(posted, "told")).isEqualTo("2");
    var toBen = letter(BEN, "A new page");
    assertThat(toBen.subject()).contains("Website", "Zoe Q");
    assertThat(toBen.from()).contains("Zoe Quill", "Nexus Dynamics");
    assertThat(toBen.text()).contains("Looks", "https://app.example.com/website/7");
    assertThat(toBen.html()).contains("<strong>good</strong>");
    assertThat(toBen.header("List-Unsubscribe")).contains(site.base() + "/unsubscribe/");
    letter("noor@p.example", "A new page");
    var shown = nexus.get(posted.headers().firstValue("Location").orElseThrow().substring(7));
    assertStatus(shown, 200);
    assertThat(value(shown, "body")).isEqualTo("Looks **good**.");
    assertThat(each(shown, "address")).containsExactlyInAnyOrder(BEN, "noor@p.example");
    assertThat(each(shown, "reason")).containsExactlyInAnyOrder("mentioned", "addressed");
    assertThat(each(shown, "decision")).containsExactly("at-once", "at-once");
    for (var email : each(shown, "email")) {
      Awaitility.await("sent")
          .untilAsserted(
              () -> assertThat(value(nexus.get("/emails/" + email), "state")).isEqualTo("sent"));
    }
  }

  @Test
  void everyone_hears_of_it_but_who_did_it_and_who_is_of_another_company() {
    var posted = post(event("For all of us").replace("Zoe Quill", id(ADA)), "everyone");

    assertThat(value(posted, "told")).isEqualTo("2");
    assertThat(value(posted, "untold")).isEqualTo("1");
    var shown = nexus.get("/events/" + value(posted, "event"));
    assertThat(each(shown, "address")).containsExactlyInAnyOrder(ADA, BEN, EMIL);
    assertThat(each(shown, "person")).contains(id(ADA), id(BEN), id(EMIL));
    assertThat(recipient(shown, ADA)).contains("\"untold\":\"own-act\"");
    assertThat(recipient(shown, BEN)).contains("\"decision\":\"in-batch\"", "\"leavesAt\":");
    assertThat(mail.lettersTo(BEN)).noneMatch(it -> it.text().contains("For all of us"));
    Sql.change(site.database(), "UPDATE batches SET leaves_at = now()");
    letter(BEN, "For all of us");
    letter(EMIL, "For all of us");
    assertThat(each(nexus.get("/events/" + value(posted, "event")), "email")).hasSize(2);
  }

  @Test
  void of_three_events_with_a_bad_one_two_reach_people() {
    var good = event("Third time lucky").replace("TO", "[\"lucky@p.example\"]");
    var bad = good.replace("comment.added", "comment.eaten");
    var form = good.replace("\"title\": \"Third", "\"titel\": \"Third");

    var answer = nexus.post("/notifications/batch", batch(good, bad, form, good));

    assertStatus(answer, 200);
    assertThat(each(answer, "status")).containsExactly("202", "422", "400", "202");
    assertThat(each(answer, "pointer"))
        .containsExactly("/events/1/kind", "/events/2/title", "/events/2/titel");
    assertThat(each(answer, "event")).doesNotHaveDuplicates().hasSize(2);
    mail.await("lucky@p.example", 2);
    assertThat(count("Third time lucky")).isEqualTo(2);
  }

  @Test
  void five_hundred_recipients_of_one_event_get_one_mail_each() {
    var everybody = IntStream.range(0, 500).mapToObj("crowd%d@p.example"::formatted).toList();

    var posted = post(event("News for many"), everybody.toArray(String[]::new));

    assertThat(value(posted, "told")).isEqualTo("500");
    Awaitility.await("500 mails")
        .atMost(Duration.ofSeconds(90))
        .until(() -> lettersOf("News for many").size() >= 500);
    assertThat(lettersOf("News for many"))
        .extracting(Letter::to)
        .containsExactlyInAnyOrderElementsOf(everybody);
    assertPagesOf(value(posted, "event"), everybody);
  }

  /** All of them by pages of a hundred, each once. */
  private static void assertPagesOf(String event, List<String> recipients) {
    var seen = new ArrayList<String>();
    var page = nexus.get("/events/" + event);
    seen.addAll(each(page, "address"));
    while (page.body().contains("\"next\":")) {
      page = nexus.get("/events/" + event + "?limit=100&after=" + value(page, "next"));
      seen.addAll(each(page, "address"));
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(recipients);
  }

  @Test
  void of_fifty_equal_calls_at_once_one_tells() {
    var once = nexus.with("Idempotency-Key", "comment-17");
    var body = event("Once").replace("TO", "[\"once@p.example\"]");

    var answers = fiftyAtOnce(() -> once.post("/notifications", body));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(202);
    assertThat(answers.stream().map(HttpResponse::body).collect(toSet())).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.headers().firstValue("Idempotency-Replayed").isEmpty())
        .hasSize(1);
    mail.await("once@p.example", 1);
    assertThat(count("Once")).isEqualTo(1);
    assertThat(mail.lettersTo("once@p.example")).hasSize(1);
    assertProblem(once.post("/notifications", body.replace("Once", "Twice")), 422, "key-reused");
    assertThat(count("Twice")).isZero();
    assertProblem(once.post("/notifications/batch", batch(body)), 422, "key-reused");
    assertThat(count("Once")).isEqualTo(1);
  }

  @Test
  void of_ten_equal_batches_at_once_each_event_tells_once() {
    var once = nexus.with("Idempotency-Key", "tasks-17");
    var body =
        batch(
            event("First of two").replace("TO", "[\"two@p.example\"]"),
            event("Second of two").replace("TO", "[\"two@p.example\"]"));

    var answers = atOnce(10, () -> once.post("/notifications/batch", body));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(answers.stream().map(HttpResponse::body).collect(toSet())).hasSize(1);
    assertThat(count("First of two")).isEqualTo(1);
    assertThat(count("Second of two")).isEqualTo(1);
    var later = once.post("/notifications/batch", body);
    assertThat(later.body()).isEqualTo(answers.getFirst().body());
    assertThat(later.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertProblem(
        once.post("/notifications/batch", body.replace("Second", "Third")), 422, "key-reused");
  }

  @Test
  void fifty_different_events_for_all_at_once_do_not_wait_for_each_other_for_ever() {
    var calls = new ArrayList<Callable<HttpResponse<String>>>();
    for (int i = 0; i < 50; i++) {
      var body = event("Rush hour " + i).replace("TO", "\"everyone\"");
      calls.add(() -> nexus.post("/notifications", body));
    }

    assertThat(allAtOnce(calls)).extracting(HttpResponse::statusCode).containsOnly(202);
    assertThat(Sql.count(site.database(), "events WHERE title LIKE 'Rush hour%'")).isEqualTo(50);
  }

  @Test
  void accepted_is_what_was_committed_and_nothing_else() {
    Sql.change(
        site.database(),
        """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''refused at commit''; END'
        """);
    Sql.change(
        site.database(),
        """
        CREATE CONSTRAINT TRIGGER refused AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.title = 'Not yet') EXECUTE FUNCTION refuse()
        """);
    var once = nexus.with("Idempotency-Key", "not-yet");
    var body = event("Not yet").replace("TO", "[\"not-yet@p.example\"]");

    assertProblem(once.post("/notifications", body), 500, "unexpected");
    assertThat(count("Not yet")).isZero();
    assertThat(Sql.count(site.database(), "emails WHERE recipient = 'not-yet@p.example'")).isZero();
    Sql.change(site.database(), "DROP TRIGGER refused ON events");
    var again = once.post("/notifications", body);

    assertStatus(again, 202);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(count("Not yet")).isEqualTo(1);
    mail.await("not-yet@p.example", 1);
  }

  @Test
  void the_language_is_that_of_the_event() {
    post(with("locale", "\"de\"", event("Die neue Seite")), "noor@p.example");
    post(with("locale", "\"fr\"", event("La nouvelle page")), "noor@p.example");

    assertThat(letter("noor@p.example", "Die neue Seite").subject()).contains("kommentiert");
    assertThat(letter("noor@p.example", "La nouvelle page").subject()).contains("commenté");
    var wrong = with("locale", "\"tlh\"", event("?"));
    assertThat(post(wrong, "noor@p.example").body())
        .contains("\"pointer\":\"/locale\",\"detail\":\"must be one of de, en, es, fr, pt\"");
  }

  @Test
  void what_is_too_late_is_told_nobody() {
    var past = expiring("Too late", Instant.now().minusSeconds(1));
    var far = expiring("Too early", Instant.now().plus(Duration.ofDays(366)));
    for (var refused : List.of(past, far)) {
      assertProblem(refused, 422, "unprocessable");
      assertThat(each(refused, "pointer")).containsExactly("/expiresAt");
    }

    var event = value(expiring("Just in time", Instant.now().plusSeconds(600)), "event");
    Sql.change(
        site.database(),
        "UPDATE events SET expires_at = now() - interval '1 second' WHERE id = '" + event + "'");
    Sql.change(site.database(), "UPDATE batches SET leaves_at = now()");

    Awaitility.await("the decision")
        .untilAsserted(
            () -> assertThat(each(nexus.get("/events/" + event), "untold")).contains("expired"));
    assertThat(mail.letters()).noneMatch(letter -> letter.text().contains("Just in time"));
  }

  private static HttpResponse<String> expiring(String title, Instant at) {
    return post(with("expiresAt", "\"" + at + "\"", event(title)), BEN);
  }

  @Test
  void of_another_company_nothing_can_be_named_or_seen() {
    var event = value(post(event("Ours"), "noor@p.example"), "event");
    var scopes = new String[] {"notifications:write", "notifications:read"};
    var harbour = Application.of(site, People.loggedIn(site, INGRID), "harbour-lane", scopes);

    var stranger = post(event("Theirs").replace("Zoe Quill", id(CY)), id(CY), BEN);

    assertProblem(harbour.get("/events/" + event), 404, "not-found");
    assertProblem(stranger, 422, "unprocessable");
    assertThat(each(stranger, "pointer")).containsExactlyInAnyOrder("/actor", "/to/0");
    assertThat(count("Theirs")).isZero();
    assertProblem(harbour.get("/notifications?person=" + BEN), 404, "not-found");
    assertProblem(harbour.get("/notifications?person=" + id(BEN)), 404, "not-found");
  }

  @Test
  void what_is_refused_says_where_and_leaves_nothing() {
    var wrong =
        """
        {"kind": "comment.eaten", "place": {"title": "%s", "url": "ftp://x.example/"},
         "title": " ", "body": "%s", "link": "/7", "to": ["nonsense"]}
        """
            .formatted("t".repeat(201), "b".repeat(20_001));

    var refused = nexus.post("/notifications", wrong);

    assertProblem(refused, 422, "unprocessable");
    assertThat(each(refused, "pointer"))
        .containsExactlyInAnyOrder(
            "/kind", "/place/title", "/place/url", "/title", "/body", "/link", "/to/0");
    assertThat(each(refused, "detail")).doesNotContain("");
  }

  // ---- words

  /** Its recipients are still to be filled in for TO. */
  private static String event(String title) {
    return """
    {"kind": "comment.added", "actor": "Zoe Quill",
     "place": {"key": "website", "title": "Website", "url": "https://app.example.com/website"},
     "title": "%s", "body": "Looks **good**.", "link": "https://app.example.com/website/7",
     "to": TO}
    """
        .formatted(title);
  }

  private static String with(String field, String value, String event) {
    return event.replaceFirst("\\{", "{\"" + field + "\": " + value + ", ");
  }

  private static String batch(String... events) {
    return "{\"events\": [" + String.join(",", events) + "]}";
  }

  private static HttpResponse<String> post(String event, String... to) {
    var list = List.of(to).stream().map(it -> '"' + it + '"').collect(joining(",", "[", "]"));
    var recipients = list.equals("[\"everyone\"]") ? "\"everyone\"" : list;
    return nexus.post("/notifications", event.replace("TO", recipients));
  }

  /** What the answer says of this recipient. */
  private static String recipient(HttpResponse<String> shown, String address) {
    return List.of(shown.body().split("\\{\"notification\"", -1)).stream()
        .filter(part -> part.contains("\"address\":\"" + address + "\""))
        .findFirst()
        .orElseThrow();
  }

  private static Letter letter(String person, String title) {
    Awaitility.await(title + " for " + person)
        .atMost(Duration.ofSeconds(30))
        .until(() -> lettersOf(title).stream().anyMatch(it -> it.to().equals(person)));
    return lettersOf(title).stream().filter(it -> it.to().equals(person)).findFirst().orElseThrow();
  }

  private static List<Letter> lettersOf(String title) {
    return mail.letters().stream().filter(letter -> letter.text().contains(title)).toList();
  }

  private static long count(String title) {
    return Sql.count(site.database(), "events WHERE title = '" + title + "'");
  }

  private static String id(String email) {
    return Sql.list(site.database(), "SELECT id FROM accounts WHERE email = '" + email + "'")
        .getFirst();
  }
}
