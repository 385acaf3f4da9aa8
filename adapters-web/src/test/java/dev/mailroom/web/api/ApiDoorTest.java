package dev.mailroom.web.api;

import static dev.mailroom.web.api.Client.KEY;
import static dev.mailroom.web.api.Client.errors;
import static dev.mailroom.web.api.Client.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Overloaded;
import dev.mailroom.application.apikey.AdmitCall;
import dev.mailroom.application.apikey.AdmitCall.Allowance;
import dev.mailroom.application.passwordreset.RequestPasswordReset;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.apikey.KeyValue;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import dev.mailroom.web.health.HealthCheck;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDoorTest {

  private static final String RESETS = "/password-resets";
  private static final String GOOD = "{\"email\":\"ada@example.com\"}";

  private final AtomicBoolean databaseIsUp = new AtomicBoolean(true);
  private TestSite site;
  private Client client;

  @BeforeEach
  void start() {
    site = new TestSite();
    site.checks.add(
        new HealthCheck(
            "database", true, () -> new HealthCheck.State(databaseIsUp.get(), Map.of())));
    site.start();
    site.fakes.admitCall = Client.admitting(KEY);
    site.fakes.requestReset =
        command -> new RequestPasswordReset.Result.Noted(EmailAddress.of("ada@example.com"), false);
    client = new Client(site.port());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void a_key_opens_the_door_and_says_what_it_may() {
    var response = client.get("/company");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("slug").textValue()).isEqualTo("harbour");
    assertThat(json(response).at("/key/scopes")).hasSize(Scope.values().length);
  }

  @Test
  void every_answer_says_what_is_left_and_sets_no_cookie() {
    for (var response :
        List.of(
            client.get("/company"), client.post(RESETS, "nonsense"), client.get(RESETS + "x"))) {
      var headers = response.headers();
      assertThat(headers.firstValue("X-Request-Id")).isPresent();
      assertThat(headers.firstValue("Set-Cookie")).isEmpty();
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Content-Security-Policy"))
          .hasValue("default-src 'none'; frame-ancestors 'none'");
    }
    var headers = client.post(RESETS, "nonsense").headers();
    assertThat(headers.firstValue("RateLimit-Limit")).hasValue("600");
    assertThat(headers.firstValue("RateLimit-Remaining")).hasValue("599");
    assertThat(headers.firstValue("RateLimit-Reset")).hasValue("42");
    assertThat(headers.firstValue("RateLimit-Policy")).hasValue("600;w=60");
  }

  @Test
  void a_sane_request_id_comes_back_and_another_is_made() {
    var sane = client.with("X-Request-Id", "order-17/a:b").get("/company");
    var insane = client.with("X-Request-Id", "<script>").get("/company");

    assertThat(sane.headers().firstValue("X-Request-Id")).hasValue("order-17/a:b");
    assertThat(insane.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer nonsense", "Basic YTpi", "Bearer a b"})
  void without_a_key_nobody_comes_in(String authorization) {
    var response = client.with("Authorization", authorization).get("/company");

    assertProblem(response, 401, "unauthorized");
    assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
        .startsWith("Bearer realm=\"mailroom\"");
    assertThat(response.headers().firstValue("RateLimit-Limit")).isEmpty();
  }

  @Test
  void the_scheme_has_no_case_and_cookies_count_for_nothing() {
    var shouting = client.with("Authorization", "BEARER " + Client.VALUE.encoded());
    var browser =
        client.with("Authorization", "").with("Cookie", "mailroom=" + Cast.ADAS_SESSION.encoded());

    assertThat(shouting.get("/company").statusCode()).isEqualTo(200);
    assertThat(browser.get("/company").statusCode()).isEqualTo(401);
  }

  @Test
  void another_key_is_refused_as_a_wrong_one() {
    var other = new KeyValue(Cast.token("other")).encoded();

    var response = client.with("Authorization", "Bearer " + other).get("/company");

    assertThat(response.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"mailroom\", error=\"invalid_token\"");
    assertThat(response.body()).doesNotContain(other);
  }

  @Test
  void a_missing_scope_is_named() {
    site.fakes.admitCall = Client.admitting(Client.key(Set.of(Scope.EMAILS_READ)));

    var response = client.post(RESETS, GOOD);

    assertProblem(response, 403, "missing-scope");
    assertThat(json(response).path("detail").textValue()).contains("password-resets:write");
    assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("error=\"insufficient_scope\", scope=\"password-resets:write\"");
  }

  @Test
  void too_many_calls_are_told_when_to_come_again() {
    site.fakes.admitCall =
        credential ->
            new AdmitCall.Result.Limited(KEY, new Allowance(600, 0, Duration.ofMillis(7_001)));

    var response = client.get("/company");

    assertProblem(response, 429, "rate-limited");
    assertThat(response.headers().firstValue("Retry-After")).hasValue("8");
    assertThat(response.headers().firstValue("RateLimit-Remaining")).hasValue("0");
    assertThat(response.headers().firstValue("RateLimit-Reset")).hasValue("8");
  }

  @Test
  void what_is_not_there_is_a_problem_too() {
    for (var path : List.of("", "/nowhere", "/nowhere/at/all", "/company/x", "/emails/nonsense")) {
      assertProblem(client.get(path), 404, "not-found");
    }
    assertProblem(client.get("/emails/" + Cast.uuid("unknown")), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/company/",
        "//company",
        "/x/../company",
        "/./company",
        "/emails%2F00000000-0000-0000-0000-000000000000",
        "/subscriptions/",
        "/company;x=1"
      })
  void an_address_is_written_in_one_way(String path) {
    assertProblem(client.get(path), 404, "not-found");
  }

  @Test
  void a_letter_of_an_address_may_be_encoded() {
    assertThat(client.get("/c%6Fmpany").statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() {
    var response = client.send("DELETE", "/company", new byte[0]);

    assertProblem(response, 405, "method");
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    assertThat(client.send("OPTIONS", "/company", new byte[0]).statusCode()).isEqualTo(405);
    assertThat(client.send("HEAD", "/company", new byte[0]).statusCode()).isEqualTo(200);
  }

  @Test
  void answers_are_json_or_nothing() {
    assertProblem(client.with("Accept", "text/html").get("/company"), 406, "not-acceptable");
    assertThat(client.with("Accept", "text/html, */*;q=0.1").get("/company").statusCode())
        .isEqualTo(200);
    assertThat(client.with("Accept", "Application/JSON").get("/company").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=latin1",
        "application/jsonp"
      })
  void other_types_are_not_read(String type) {
    assertProblem(client.with("Content-Type", type).post(RESETS, GOOD), 415, "media-type");
  }

  @Test
  void json_may_say_its_charset() {
    var said = client.with("Content-Type", "application/JSON; charset=\"UTF-8\"");

    assertThat(said.post(RESETS, GOOD).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity, identity"})
  void packed_bodies_are_refused_before_they_come_here_and_by_a_problem_too(String encoding) {
    var response = client.with("Content-Encoding", encoding).post(RESETS, GOOD);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(response).path("status").intValue()).isEqualTo(400);
    assertThat(json(response).path("title").textValue()).isEqualTo("The call cannot be read");
  }

  @Test
  void a_body_that_is_too_large_is_refused_whether_it_says_so_or_not() {
    var large = "{\"email\":\"" + "a".repeat(256 * 1024) + "\"}";

    assertProblem(client.post(RESETS, large), 413, "too-large");
  }

  @Test
  void what_is_no_json_is_told_where_and_never_repeated() {
    for (var body :
        List.of("", "nonsense", "{\"email\":\"secret@x.example\"", "{\"email\":'x'}", "{} {}")) {
      var response = client.post(RESETS, body.isEmpty() ? " " : body);
      assertProblem(response, 400, "malformed");
      assertThat(response.body()).doesNotContain("secret@", "nonsense");
    }
    assertThat(json(client.post(RESETS, "{\n \"email\": x}")).path("detail").textValue())
        .isEqualTo("The body is not JSON, line 2, column 11.");
  }

  @Test
  void names_that_stand_twice_depths_and_foreign_bytes_are_refused() {
    assertThat(detail("{\"email\":\"a@x.example\",\"email\":\"b@x.example\"}"))
        .startsWith("A field stands twice in one object");
    assertThat(detail("[".repeat(21) + "]".repeat(21))).startsWith("The body is nested too deep");
    assertThat(
            json(client.send("POST", RESETS, new byte[] {'"', (byte) 0xC3, '"'}))
                .path("detail")
                .textValue())
        .isEqualTo("The body is not UTF-8.");
  }

  @Test
  void every_mistake_in_the_form_is_named_at_its_place() {
    var response = client.post(RESETS, "{\"email\":7,\"e~mail/x\":1,\"ip\":\"nowhere\"}");

    assertProblem(response, 400, "invalid");
    assertThat(errors(response))
        .isEqualTo(
            """
            /email: must be a text
            /ip: must be an IP address
            /e~0mail~1x: is no field of this object
            """);
    assertThat(errors(client.post(RESETS, "{}"))).isEqualTo("/email: is missing\n");
    assertThat(errors(client.post(RESETS, "{\"email\":null}"))).isEqualTo("/email: is missing\n");
    assertThat(errors(client.post(RESETS, "[]"))).isEqualTo(": must be an object\n");
    assertThat(errors(client.post(RESETS, "{\"email\":\"a\\u0000\"}")))
        .isEqualTo("/email: has a character that is none\n");
    assertThat(errors(client.post(RESETS, "{\"email\":\"\\ud800\"}")))
        .isEqualTo("/email: has a character that is none\n");
  }

  @Test
  void an_idempotency_key_is_one_of_visible_characters() {
    for (var key : List.of("a b", "a\tb", "k".repeat(257))) {
      assertProblem(client.with("Idempotency-Key", key).post(RESETS, GOOD), 400, "invalid");
    }
    assertThat(client.with("Idempotency-Key", "k".repeat(256)).post(RESETS, GOOD).statusCode())
        .isEqualTo(202);
  }

  @Test
  void an_unexpected_fault_is_told_apart_from_a_database_that_is_away() {
    site.fakes.admitCall =
        credential -> {
          throw new IllegalStateException("secret");
        };

    var unexpected = client.get("/company");
    databaseIsUp.set(false);
    var unavailable = client.get("/company");

    assertProblem(unexpected, 500, "unexpected");
    assertThat(unexpected.body()).doesNotContain("secret");
    assertProblem(unavailable, 503, "unavailable");
    assertThat(unavailable.headers().firstValue("Retry-After")).hasValue("30");
  }

  @Test
  void when_more_is_asked_than_can_be_done_a_call_is_told_to_come_again_soon() {
    site.fakes.admitCall =
        credential -> {
          throw new Overloaded("every connection", new SQLException("secret"));
        };

    var busy = client.get("/company");

    assertProblem(busy, 503, "unavailable");
    assertThat(busy.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(busy.body()).contains("Nothing of this was done").doesNotContain("secret");
  }

  private String detail(String body) {
    var response = client.post(RESETS, body);
    assertProblem(response, 400, "malformed");
    return json(response).path("detail").textValue();
  }

  static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var problem = json(response);
    assertThat(problem.path("type").textValue())
        .isEqualTo("http://mail.example.com/api#problem-" + code);
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("title").textValue()).isNotBlank();
    assertThat(problem.path("detail").textValue()).isNotBlank();
    assertThat(problem.path("instance").textValue()).startsWith("/api/v1");
    assertThat(problem.path("requestId").textValue())
        .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
  }

  @Test
  void text_is_not_cut_or_changed_on_its_way() {
    var sent = new ArrayList<String>();
    site.fakes.requestReset =
        command -> {
          sent.add(command.email());
          return new RequestPasswordReset.Result.NotAnAddress();
        };

    client.send("POST", RESETS, "{\"email\":\"Łódź 😀 \\\"x\\\"\"}".getBytes(UTF_8));

    assertThat(sent).containsExactly("Łódź 😀 \"x\"");
  }
}
