package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.Answers.assertProblem;
import static dev.mailroom.bootstrap.testing.Answers.value;
import static dev.mailroom.bootstrap.testing.Clicks.button;
import static dev.mailroom.bootstrap.testing.Clicks.field;
import static dev.mailroom.bootstrap.testing.Clicks.link;
import static dev.mailroom.bootstrap.testing.Clicks.logIn;
import static dev.mailroom.bootstrap.testing.Crowd.allAtOnce;
import static dev.mailroom.bootstrap.testing.Crowd.fiftyAtOnce;
import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.CY;
import static dev.mailroom.bootstrap.testing.People.EMIL;
import static dev.mailroom.bootstrap.testing.People.INGRID;
import static dev.mailroom.bootstrap.testing.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Application;
import dev.mailroom.bootstrap.testing.Chromium;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Applications call, by keys that managers make in the panel. */
class ApiIT {

  private static final String NEXUS = "nexus-dynamics";
  private static final String HARBOUR = "harbour-lane";
  private static final String FJORD = "/companies/fjord-analytics";

  private static MailServer mail;
  private static RunningMailroom site;

  @BeforeAll
  static void start() {
    mail = MailServer.start("app-password-of-the-mailbox");
    site = RunningMailroom.withPeople(Map.of());
    new Panel(People.loggedIn(site, ADA)).save(mail.settings());
  }

  @AfterAll
  static void stop() {
    site.close();
    mail.close();
  }

  @Test
  void a_key_from_the_panel_invites_until_it_is_revoked_and_a_rotated_one_goes_on_for_a_day() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, EMIL, PASSWORD);
      var first = create(page);
      var application = new Application(site.base(), first);
      invite(application);
      assertUsed(page, first);

      var second = rotate(page);
      var successor = new Application(site.base(), second);
      assertThat(application.get("/company").statusCode()).isEqualTo(200);
      assertThat(successor.get("/company").body()).contains("\"slug\":\"fjord-analytics\"");

      revoke(page, second);
      assertThat(successor.get("/company").statusCode()).isEqualTo(401);
      assertThat(application.get("/company").statusCode()).isEqualTo(200);
      assertThat(site.log().text() + site.terminal() + Sql.dump(site.database()))
          .doesNotContain(first, second);
    }
  }

  private static String create(Page page) {
    page.navigate(FJORD);
    link(page, "API keys").click();
    page.getByText("No keys yet").waitFor();
    Chromium.shot(page, "api-keys-none");
    link(page, "Create API key").click();
    field(page, "Name").fill("Website");
    field(page, "invitations:write").check();
    field(page, "emails:read").check();
    Chromium.shot(page, "api-key-new");
    button(page, "Create API key").click();
    field(page, "API key").waitFor();
    Chromium.shot(page, "api-key-shown");
    return field(page, "API key").inputValue();
  }

  private static void invite(Application application) {
    var invited =
        application.post(
            "/invitations",
            """
            {"people": [{"email": "noor@partner.example", "name": "Noor Haddad"}],
             "message": "See you on Monday."}
            """);

    assertThat(invited.statusCode()).as(invited.body()).isEqualTo(202);
    assertThat(mail.await("noor@partner.example", 1).text()).contains("See you on Monday.");
    var email = "/emails/" + value(invited, "email");
    Awaitility.await().until(() -> application.get(email).body().contains("\"state\":\"sent\""));
    assertThat(application.get(email).body())
        .contains("\"kind\":\"invitation\"", "\"number\":1", "\"reply\":{\"code\":250");
    assertThat(application.post("/password-resets", "{}").statusCode()).isEqualTo(403);
  }

  private static void assertUsed(Page page, String key) {
    link(page, "Done").click();
    var row = page.locator("tbody tr").innerText();
    assertThat(row)
        .contains("Website", key.substring(0, 12), "invitations:write, emails:read", "Works")
        .containsPattern("Works\\s+just now\\s");
    assertThat(page.content()).doesNotContain(key);
    Chromium.shot(page, "api-keys");
  }

  private static String rotate(Page page) {
    link(page, "Rotate Website").click();
    Chromium.shot(page, "api-key-rotate");
    button(page, "Rotate key").click();
    page.getByText("The old key works until").waitFor();
    return field(page, "API key").inputValue();
  }

  private static void revoke(Page page, String key) {
    page.navigate(FJORD + "/api-keys");
    page.locator("tr")
        .filter(holding(key.substring(0, 12)))
        .locator("a:has-text('Revoke')")
        .click();
    Chromium.shot(page, "api-key-revoke");
    button(page, "Revoke key").click();
    page.getByText("Key revoked.").waitFor();
    assertThat(page.locator("tr").filter(holding(key.substring(0, 12))).innerText())
        .contains("Revoked");
  }

  private static FilterOptions holding(String text) {
    return new FilterOptions().setHasText(text);
  }

  @Test
  void of_fifty_equal_calls_at_once_one_invites() {
    var application = application(ADA, NEXUS, "invitations:write").with("Idempotency-Key", "o-17");
    var body = "{\"people\": [{\"email\": \"crowd@partner.example\"}]}";

    var answers = fiftyAtOnce(() -> application.post("/invitations", body));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(202);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.getFirst().body());
    assertThat(answers)
        .filteredOn(it -> it.headers().firstValue("Idempotency-Replayed").isEmpty())
        .hasSize(1);
    mail.await("crowd@partner.example", 1);
    assertThat(Sql.count(site.database(), "invitations WHERE email = 'crowd@partner.example'"))
        .isEqualTo(1);
    assertThat(mail.lettersTo("crowd@partner.example")).hasSize(1);
    var other = application.post("/invitations", body.replace("crowd", "other"));
    assertProblem(other, 422, "key-reused");
    assertThat(Sql.count(site.database(), "invitations WHERE email = 'other@partner.example'"))
        .isZero();
  }

  @Test
  void of_fifty_different_calls_at_once_under_one_key_one_invites() {
    var application = application(ADA, NEXUS, "invitations:write").with("Idempotency-Key", "o-18");
    var calls = new ArrayList<Callable<HttpResponse<String>>>();
    for (int i = 0; i < 50; i++) {
      var body = "{\"people\": [{\"email\": \"rival%d@partner.example\"}]}".formatted(i);
      calls.add(() -> application.post("/invitations", body));
    }

    var statuses = allAtOnce(calls).stream().map(HttpResponse::statusCode).toList();

    assertThat(statuses).containsOnly(202, 422);
    assertThat(statuses).filteredOn(status -> status == 202).hasSize(1);
    assertThat(Sql.count(site.database(), "invitations WHERE email LIKE 'rival%'")).isEqualTo(1);
  }

  @Test
  void fifty_equal_calls_for_a_reset_send_one_link() {
    var application =
        application(ADA, NEXUS, "password-resets:write").with("Idempotency-Key", "o-19");
    var body = "{\"email\": \"%s\", \"ip\": \"198.51.100.7\"}".formatted(BEN);

    var answers = fiftyAtOnce(() -> application.post("/password-resets", body));
    var unknown =
        application
            .with("Idempotency-Key", "o-20")
            .post("/password-resets", body.replace(BEN, "nobody@partner.example"));

    assertThat(answers).extracting(HttpResponse::body).containsOnly("{\"status\":\"noted\"}");
    assertThat(unknown.statusCode()).isEqualTo(202);
    assertThat(unknown.body()).isEqualTo("{\"status\":\"noted\"}");
    assertThat(mail.await(BEN, 1).resetLink().toString()).startsWith(site.base().toString());
    assertThat(mail.lettersTo(BEN)).hasSize(1);
  }

  @Test
  void what_one_company_did_does_not_exist_for_the_key_of_another() {
    var scopes = new String[] {"invitations:write", "emails:read"};
    var nexus = application(ADA, NEXUS, scopes).with("Idempotency-Key", "same");
    var harbour = application(INGRID, HARBOUR, scopes).with("Idempotency-Key", "same");
    var ours = nexus.post("/invitations", "{\"people\": [{\"email\": \"mia@partner.example\"}]}");
    var email = "/emails/" + value(ours, "email");

    var foreign = harbour.get(email);
    var unknown = harbour.get("/emails/01890000-0000-7000-8000-000000000000");
    var theirs =
        harbour.post("/invitations", "{\"people\": [{\"email\": \"mia@partner.example\"}]}");

    assertThat(nexus.get(email).statusCode()).isEqualTo(200);
    assertProblem(foreign, 404, "not-found");
    assertThat(shape(foreign)).isEqualTo(shape(unknown));
    assertThat(theirs.statusCode()).as("keys of callers never meet").isEqualTo(202);
    assertThat(theirs.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(nexus.get("/emails/" + value(theirs, "email")).statusCode()).isEqualTo(404);
    assertThat(harbour.get("/company").body()).contains("\"slug\":\"" + HARBOUR + "\"");
  }

  /** Without what is of this one request. */
  private static String shape(HttpResponse<String> response) {
    return response.body().replaceAll("\"(instance|requestId)\":\"[^\"]*\"", "");
  }

  @Test
  void whose_maker_lost_the_right_to_invite_a_key_invites_nobody_but_works_on() {
    var application = application(CY, HARBOUR, "invitations:write");
    var body = "{\"people\": [{\"email\": \"late@partner.example\"}]}";
    Sql.change(
        site.database(),
        """
        UPDATE members SET role = 'member'
        WHERE account_id = (SELECT id FROM accounts WHERE email = '%s')
          AND company_id = (SELECT id FROM companies WHERE slug = '%s')
        """
            .formatted(CY, HARBOUR));

    assertProblem(application.post("/invitations", body), 403, "not-allowed");
    assertThat(application.get("/company").statusCode()).isEqualTo(200);
    assertThat(mail.lettersTo("late@partner.example")).isEmpty();
  }

  @Test
  void errors_say_where_they_are_and_nothing_happens() {
    var application = application(ADA, NEXUS, "invitations:write");
    var twice =
        """
        {"people": [{"email": "jo@partner.example"}, {"email": "nonsense"},
          {"email": "%s"}, {"email": "jo@partner.example", "role": "king"}]}
        """
            .formatted(BEN);

    var form = application.post("/invitations", twice);
    var facts = application.post("/invitations", twice.replace("king", "guest"));

    assertProblem(form, 400, "invalid");
    assertThat(form.body()).contains("{\"pointer\":\"/people/3/role\",\"detail\":\"must be one of");
    assertProblem(facts, 422, "unprocessable");
    assertThat(facts.body())
        .contains(
            "{\"pointer\":\"/people/1/email\",\"detail\":\"must be one email address\"}",
            "{\"pointer\":\"/people/2/email\",\"detail\":\"is a member already\"}",
            "{\"pointer\":\"/people/3/email\",\"detail\":\"stands earlier in the list already\"}");
    assertThat(Sql.count(site.database(), "invitations WHERE email = 'jo@partner.example'"))
        .isZero();
    assertThat(application.post("/invitations", twice.replace("king", "guest")).statusCode())
        .as("mistakes are not remembered")
        .isEqualTo(422);
  }

  @Test
  void every_refusal_is_a_problem_and_its_id_is_in_the_log() {
    var application = application(ADA, NEXUS, "invitations:write").with("X-Request-Id", "job-7");

    var wrongMethod = application.delete("/company");
    var large = application.post("/invitations", "\"" + "x".repeat(300_000) + "\"");

    assertProblem(application.with("Authorization", "").get("/company"), 401, "unauthorized");
    assertProblem(application.get("/emails/" + "0".repeat(8)), 403, "missing-scope");
    assertProblem(application.get("/nowhere"), 404, "not-found");
    assertProblem(wrongMethod, 405, "method");
    assertThat(wrongMethod.headers().firstValue("Allow")).hasValue("GET, HEAD");
    assertProblem(large, 413, "too-large");
    assertProblem(
        application.with("Content-Type", "text/plain").post("/invitations", "{}"),
        415,
        "media-type");
    assertThat(site.log().lines("api.call"))
        .anyMatch(line -> line.contains("id=job-7") && line.contains("status=413"));
  }

  @Test
  void after_six_hundred_calls_in_a_minute_a_key_waits_and_others_do_not() {
    var greedy = application(ADA, NEXUS, "emails:read");
    var modest = application(ADA, NEXUS, "emails:read");

    var answer = greedy.get("/company");
    int calls = 1;
    while (answer.statusCode() == 200 && calls < 1300) {
      answer = greedy.get("/company");
      calls++;
    }

    assertThat(calls).isGreaterThan(600);
    assertProblem(answer, 429, "rate-limited");
    assertThat(answer.headers().firstValue("RateLimit-Remaining")).hasValue("0");
    assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 60);
    assertThat(modest.get("/company").statusCode()).isEqualTo(200);
  }

  private static Application application(String manager, String company, String... scopes) {
    return Application.of(site, People.loggedIn(site, manager), company, scopes);
  }
}
