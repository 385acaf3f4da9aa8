package dev.mailroom.web.api;

import static dev.mailroom.web.api.ApiDoorTest.assertProblem;
import static dev.mailroom.web.api.Client.errors;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every operation there is, generated from the routes and the document. */
class EveryOperationTest {

  private static final String MANY = "POST /api/v1/notifications/batch";

  private TestSite site;
  private Client client;
  private OpenApi document;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.admitCall = Client.admitting(Client.KEY);
    document = OpenApi.of(site);
    client = new Client(site.port(), document);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void without_a_key_nothing_is_answered() {
    for (var route : routes()) {
      assertProblem(call(client.with("Authorization", ""), route, "{}"), 401, "unauthorized");
    }
  }

  @Test
  void a_key_without_the_scope_is_told_which_one_and_one_with_it_alone_comes_in() {
    for (var route : routes()) {
      document
          .scope(route)
          .ifPresent(code -> {
            var scope = Scope.ofCode(code).orElseThrow();
            site.fakes.admitCall =
                Client.admitting(Client.key(EnumSet.complementOf(EnumSet.of(scope))));
            var lacking = call(client, route, "{}");
            site.fakes.admitCall = Client.admitting(Client.key(Set.of(scope)));
            var holding = call(client, route, "{}");

            assertProblem(lacking, 403, "missing-scope");
            assertThat(lacking.body()).contains("The key needs the scope " + code + ".");
            assertThat(holding.statusCode()).as(route).isIn(400, 404);
          });
    }
  }

  @Test
  void an_operation_that_names_no_scope_is_there_for_every_key() {
    assertThat(routes())
        .filteredOn(route -> document.scope(route).isEmpty())
        .containsExactlyInAnyOrder("GET /api/v1/company", "GET /api/v1/kinds")
        .allSatisfy(route -> {
          site.fakes.admitCall = Client.admitting(Client.key(Set.of(Scope.EMAILS_READ)));
          assertThat(call(client, route, "").statusCode()).isEqualTo(200);
        });
  }

  @Test
  void every_answer_to_a_key_says_what_is_left_of_the_minute() {
    for (var route : routes()) {
      var headers = call(client, route, "{}").headers();

      assertThat(headers.firstValue("RateLimit-Limit")).as(route).hasValue("600");
      assertThat(headers.firstValue("RateLimit-Remaining")).as(route).hasValue("599");
      assertThat(headers.firstValue("RateLimit-Reset")).as(route).hasValue("42");
      assertThat(headers.firstValue("X-Request-Id")).as(route).isPresent();
    }
  }

  @Test
  void a_body_of_another_type_is_not_read() {
    for (var route : bodied()) {
      assertProblem(
          call(client.with("Content-Type", "text/plain"), route, "{}"), 415, "media-type");
    }
  }

  @Test
  void a_body_has_its_limit() {
    for (var route : bodied()) {
      int most = route.equals(MANY) ? 1024 * 1024 : 256 * 1024;

      assertProblem(call(client, route, text(most + 1)), 413, "too-large");
      assertProblem(call(client, route, text(most)), 400, "invalid");
    }
  }

  /** JSON of that many bytes. */
  private static String text(int length) {
    return "\"" + "x".repeat(length - 2) + "\"";
  }

  @Test
  void what_is_no_object_or_no_json_is_refused() {
    for (var route : bodied()) {
      for (var body : List.of("[]", "7", "null", "\"x\"", "true")) {
        var response = call(client, route, body);
        assertProblem(response, 400, "invalid");
        assertThat(errors(response)).isEqualTo(": must be an object\n");
      }
      assertProblem(call(client, route, "{\"title\":"), 400, "malformed");
    }
  }

  @Test
  void a_field_that_nobody_knows_is_named() {
    for (var route : bodied()) {
      var response = call(client, route, "{\"surprise\": 1}");

      assertProblem(response, 400, "invalid");
      assertThat(errors(response)).as(route).contains("/surprise: is no field of this object\n");
    }
  }

  /**
   * Of each field, by the document: missing where it must be there, and of a type that it is not.
   */
  @Test
  void a_field_that_is_missing_or_of_another_type_is_named() {
    for (var route : bodied()) {
      var schema = document.request(route);
      var missing = errors(call(client, route, "{}"));
      for (var name : schema.path("required")) {
        assertThat(missing).as(route).contains("/" + name.textValue() + ": is missing\n");
      }
      for (var field : schema.path("properties").properties()) {
        var wrong = errors(call(client, route, "{\"" + field.getKey() + "\": 7.5}"));
        assertThat(wrong).as(route).contains("/" + field.getKey() + ": must be a");
      }
    }
  }

  @Test
  void ids_that_are_none_and_those_of_others_lead_nowhere() {
    var asked =
        routes().stream().filter(route -> route.contains("{id}") && !bodied().contains(route));

    assertThat(asked)
        .hasSizeGreaterThan(3)
        .allSatisfy(route -> {
          for (var id : List.of("nonsense", "1-1-1-1-1", Cast.uuid("foreign").toString())) {
            var path = path(route).replace(Cast.uuid("id").toString(), id) + "?person=ada";
            assertProblem(client.send(method(route), path, new byte[0]), 404, "not-found");
          }
        });
  }

  /** Sends the body where one is read. */
  private HttpResponse<String> call(Client client, String route, String body) {
    var bytes = bodied().contains(route) ? body.getBytes(UTF_8) : new byte[0];
    return client.send(method(route), path(route), bytes);
  }

  static String method(String route) {
    return route.substring(0, route.indexOf(' '));
  }

  /** With something in the variable parts of the path. */
  static String path(String route) {
    return route
        .substring(route.indexOf(ApiRoutes.ROOT) + ApiRoutes.ROOT.length())
        .replace("{id}", Cast.uuid("id").toString())
        .replaceAll("\\{\\w+}", "website");
  }

  private List<String> bodied() {
    return document.operations().stream()
        .filter(route -> document.operation(route).has("requestBody"))
        .toList();
  }

  private List<String> routes() {
    return document.operations();
  }
}
