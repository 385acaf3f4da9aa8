package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.Answers.assertProblem;
import static dev.mailroom.bootstrap.testing.Answers.assertStatus;
import static dev.mailroom.bootstrap.testing.Answers.each;
import static dev.mailroom.bootstrap.testing.Answers.value;
import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.CY;
import static dev.mailroom.bootstrap.testing.People.EMIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Application;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import java.net.http.HttpResponse;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Applications look under members' bells, keep who hears of a place and what there is to do. Ada,
 * Ben and Emil are of Nexus Dynamics. No provider is set up: mail waits.
 */
class MembersApiIT {

  private static RunningMailroom site;
  private static Application nexus;

  @BeforeAll
  static void start() {
    site = RunningMailroom.withPeople(Map.of());
    nexus =
        Application.of(
            site,
            People.loggedIn(site, ADA),
            "nexus-dynamics",
            "notifications:write",
            "notifications:read",
            "subscriptions:read",
            "subscriptions:write",
            "assignments:write");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void what_is_read_in_the_application_is_read_under_the_bell_and_gets_no_mail() {
    var read = post("inbox", "Read in time", "[\"" + EMIL + "\"]");
    post("inbox", "Still unread", "[\"" + EMIL + "\"]");
    var inbox = nexus.get("/notifications?person=" + EMIL);
    assertThat(value(inbox, "unread")).isEqualTo("2");
    assertThat(each(inbox, "title").stream().filter(title -> !title.equals("Place")))
        .containsExactly("Still unread", "Read in time");
    var notification = value(nexus.get("/events/" + value(read, "event")), "notification");

    assertStatus(nexus.post("/notifications/" + notification + "/read?person=" + EMIL, ""), 204);

    var unread = nexus.get("/notifications?unread=true&person=" + id(EMIL));
    assertThat(value(unread, "unread")).isEqualTo("1");
    assertThat(unread.body()).contains("Still unread").doesNotContain("Read in time");
    Sql.change(site.database(), "UPDATE batches SET leaves_at = now()");
    Awaitility.await("the decision")
        .untilAsserted(() ->
            assertThat(each(nexus.get("/events/" + value(read, "event")), "untold"))
                .containsExactly("read-meanwhile"));
    assertStatus(nexus.post("/notifications/" + notification + "/unread?person=" + EMIL, ""), 204);
    assertThat(value(nexus.get("/notifications?person=" + EMIL), "unread")).isEqualTo("2");
    assertStatus(nexus.post("/notifications/read?person=" + EMIL, ""), 204);
    assertThat(value(nexus.get("/notifications?person=" + EMIL), "unread")).isEqualTo("0");
    assertProblem(
        nexus.post("/notifications/" + notification + "/read?person=" + BEN, ""), 404, "not-found");
    assertPages();
  }

  private static void assertPages() {
    var first = nexus.get("/notifications?limit=1&person=" + EMIL);
    var second =
        nexus.get("/notifications?limit=1&person=%s&after=%s".formatted(EMIL, next(first)));

    assertThat(first.body()).contains("Still unread").doesNotContain("Read in time");
    assertThat(second.body()).contains("Read in time").doesNotContain("Still unread");
    assertThat(second.body()).doesNotContain("\"next\":");
  }

  private static String next(HttpResponse<String> page) {
    return value(page, "next");
  }

  @Test
  void subscribers_of_a_place_hear_of_it_until_they_do_not_want_to() {
    assertProblem(nexus.get("/subscriptions/launch"), 404, "not-found");
    assertStatus(nexus.put("/subscriptions/launch", place("selected", "[\"" + BEN + "\"]")), 204);
    assertThat(value(post("launch", "One", "\"subscribers\""), "told")).isEqualTo("1");

    assertStatus(nexus.post("/subscriptions/launch/subscribers", person(EMIL)), 204);
    assertThat(value(post("launch", "Two", "\"subscribers\""), "told")).isEqualTo("2");

    assertStatus(nexus.delete("/subscriptions/launch/subscribers/" + BEN), 204);
    var refusal = post("launch", "Three", "\"subscribers\"");
    assertThat(value(refusal, "told")).isEqualTo("1");
    assertThat(each(nexus.get("/events/" + value(refusal, "event")), "untold"))
        .containsExactly("not-subscribed");
    var shown = nexus.get("/subscriptions/launch");
    assertThat(value(shown, "audience")).isEqualTo("selected");
    assertThat(shown.body()).contains("\"cancelled\":[\"" + id(BEN) + "\"]");

    assertStatus(nexus.put("/subscriptions/launch", place("none", "[]")), 204);
    assertThat(value(post("launch", "Four", "\"subscribers\""), "told")).isEqualTo("0");
  }

  @Test
  void a_place_without_a_key_goes_by_its_url() {
    var url = "https://app.example.com/spaces/7?tab=a b".replace(" ", "%20");
    var posted =
        nexus.post(
            "/notifications",
            """
            {"kind": "task.added", "place": {"title": "Space", "url": "%s"}, "title": "By url",
             "link": "https://app.example.com/7", "to": [], "mentions": ["%s"]}
            """
                .formatted(url, BEN));
    assertStatus(posted, 202);

    var shown =
        nexus.get(
            "/subscriptions/"
                + url.replace("%", "%25")
                    .replace(":", "%3A")
                    .replace("/", "%2F")
                    .replace("?", "%3F"));

    assertStatus(shown, 200);
    assertThat(value(shown, "key")).isEqualTo(url);
    assertThat(shown.body()).contains("\"selected\":[\"" + id(BEN) + "\"]");
  }

  @Test
  void a_place_that_is_too_long_is_refused_by_field_and_not_kept() {
    var url = "https://app.example.com/" + "u".repeat(2_000);

    var refused =
        nexus.put(
            "/subscriptions/long",
            "{\"title\": \"%s\", \"url\": \"%s\", \"audience\": \"everyone\"}"
                .formatted("t".repeat(201), url));

    assertProblem(refused, 422, "unprocessable");
    assertThat(each(refused, "pointer")).containsExactly("/title", "/url");
    assertProblem(nexus.get("/subscriptions/long"), 404, "not-found");
  }

  @Test
  void members_of_other_companies_are_nobody() {
    var refused = nexus.put("/subscriptions/closed", place("selected", "[\"" + CY + "\"]"));

    assertProblem(refused, 422, "unprocessable");
    assertThat(each(refused, "pointer")).containsExactly("/members/0");
    assertProblem(nexus.put("/assignments/x", duty(id(CY))), 422, "unprocessable");
    assertProblem(nexus.get("/notifications?person=" + id(CY)), 404, "not-found");
  }

  @Test
  void what_there_is_to_do_is_kept_changed_and_forgotten() {
    assertStatus(nexus.put("/assignments/task%2F7", duty(BEN)), 204);
    assertStatus(nexus.put("/assignments/task%2F7", duty(EMIL)), 204);

    assertThat(
            Sql.list(
                site.database(),
                "SELECT account_id || ' ' || due_on FROM assignments"
                    + " WHERE assignment_code = 'task/7'"))
        .containsExactly(id(EMIL) + " 2026-11-27");
    assertStatus(nexus.delete("/assignments/task%2F7"), 204);
    assertProblem(nexus.delete("/assignments/task%2F7"), 404, "not-found");
  }

  // ---- words

  private static HttpResponse<String> post(String place, String title, String to) {
    var posted =
        nexus.post(
            "/notifications",
            """
            {"kind": "comment.added", "title": "%s", "link": "https://app.example.com/7", "to": %s,
             "place": {"key": "%s", "title": "Place", "url": "https://app.example.com/place"}}
            """
                .formatted(title, to, place));
    assertStatus(posted, 202);
    return posted;
  }

  private static String place(String audience, String members) {
    return """
    {"title": "Place", "url": "https://app.example.com/place", "audience": "%s", "members": %s}
    """
        .formatted(audience, members);
  }

  private static String person(String email) {
    return "{\"person\": \"" + email + "\"}";
  }

  private static String duty(String person) {
    return """
    {"person": "%s", "title": "Write the launch mail", "link": "https://app.example.com/tasks/7",
     "dueOn": "2026-11-27"}
    """
        .formatted(person);
  }

  private static String id(String email) {
    return Sql.list(site.database(), "SELECT id FROM accounts WHERE email = '" + email + "'")
        .getFirst();
  }
}
