package dev.mailroom.web.api;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mailroom.application.invitation.InvitePeople;
import dev.mailroom.application.passwordreset.RequestPasswordReset;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.invitation.PersonalMessage;
import dev.mailroom.web.TestSite;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code, the document and the reference say the same. */
class OpenApiTest {

  private static final String PROBLEM = "/components/schemas/Problem";

  private TestSite site;
  private Client client;
  private OpenApi document;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.admitCall = Client.admitting(Client.KEY);
    client = new Client(site.port());
    document = new OpenApi(site.stranger().get("/api/openapi.yaml").body());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_document_is_served_to_everybody_as_yaml() {
    var response = site.stranger().get("/api/openapi.yaml");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/yaml");
    assertThat(document.at("/openapi").textValue()).isEqualTo("3.1.0");
    assertThat(document.at("/servers/0/url").textValue()).isEqualTo(ApiRoutes.ROOT);
  }

  @Test
  void every_route_is_in_the_document_and_the_reference_and_no_other() {
    var routes = routes();
    var reference = page(site.stranger().get("/api"));

    assertThat(routes).isNotEmpty();
    assertThat(document.operations()).containsExactlyInAnyOrderElementsOf(routes);
    assertThat(reference.select("section > p > code").eachText()).containsAll(routes);
    assertThat(reference.select("section > p:first-of-type > code").eachText())
        .filteredOn(text -> text.contains(ApiRoutes.ROOT))
        .containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void what_a_post_needs_is_told_where_it_is_posted() {
    for (var route : routes()) {
      var operation = document.operation(route);
      assertThat(operation.has("requestBody")).as(route).isEqualTo(route.startsWith("POST"));
      assertThat(operation.path("parameters").toString().contains("IdempotencyKey"))
          .as(route)
          .isEqualTo(route.startsWith("POST"));
      assertThat(operation.path("responses").has("401")).as(route).isTrue();
    }
  }

  @Test
  void the_words_of_the_code_are_the_words_of_the_document() {
    assertThat(document.texts("/components/schemas/Scope/enum"))
        .containsExactlyElementsOf(Arrays.stream(Scope.values()).map(Scope::code).toList());
    assertThat(document.texts("/components/schemas/Role/enum"))
        .containsExactlyInAnyOrderElementsOf(codes(Role.values()));
    assertThat(document.texts("/components/schemas/EmailState/enum"))
        .containsExactlyInAnyOrderElementsOf(codes(EmailState.values()));
    assertThat(document.texts("/components/schemas/Email/properties/heldFor/enum"))
        .containsExactlyInAnyOrderElementsOf(codes(HeldReason.values()));
    var attempt = "/components/schemas/Email/properties/attempts/items/properties";
    assertThat(document.texts(attempt + "/stage/enum"))
        .containsExactlyElementsOf(codes(Stage.values()));
    var request = "/components/schemas/InvitationRequest/properties";
    assertThat(document.at(request + "/people/maxItems").intValue())
        .isEqualTo(InvitePeople.MAX_LINES);
    assertThat(document.at(request + "/message/maxLength").intValue())
        .isEqualTo(PersonalMessage.MAX_LENGTH);
  }

  private static List<String> codes(Enum<?>... all) {
    return Arrays.stream(all)
        .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  @Test
  void examples_are_as_their_schemas_say() {
    assertThat(document.examples())
        .hasSizeGreaterThan(6)
        .allSatisfy(example ->
            assertThat(document.wrongIn(example.value(), example.schema()))
                .as(example.where())
                .isEmpty());
  }

  @Test
  void answers_are_as_their_schemas_say() {
    site.fakes.requestReset =
        command -> new RequestPasswordReset.Result.Noted(EmailAddress.of("a@x.example"), false);
    var reset = "POST /api/v1/password-resets";

    var noted = client.post("/password-resets", "{\"email\": \"a@x.example\"}");
    var wrong = client.post("/password-resets", "{\"email\": 7}");
    var stranger = client.with("Authorization", "").get("/company");

    assertThat(document.wrongIn("GET /api/v1/company", client.get("/company"))).isEmpty();
    assertThat(document.wrongIn(reset, noted)).isEmpty();
    assertThat(document.wrongIn(reset, wrong)).isEmpty();
    assertThat(document.wrongIn("GET /api/v1/company", stranger)).isEmpty();
    assertThat(document.wrongIn("GET /api/v1/emails/{id}", client.get("/emails/x"))).isEmpty();
  }

  @Test
  void an_answer_that_the_document_does_not_know_would_be_found_out() {
    var answer =
        JsonNodeFactory.instance.objectNode().put("title", 7).put("status", 400).put("more", 1);

    assertThat(document.wrongIn(answer, document.at(PROBLEM)))
        .containsExactly("/title is no string", "/more is no ");
    assertThat(document.wrongIn(JsonNodeFactory.instance.objectNode(), document.at(PROBLEM)))
        .containsExactly("/title is missing", "/status is missing");
  }

  @Test
  void every_problem_and_every_scope_has_its_place_in_the_reference() {
    var reference = page(site.stranger().get("/api"));

    for (var kind : ApiProblem.Kind.values()) {
      assertThat(reference.select("#problem-" + kind.code())).as(kind.code()).hasSize(1);
    }
    assertThat(reference.select("main").text())
        .contains(Arrays.stream(Scope.values()).map(Scope::code).toList())
        .contains("http://mail.example.com/api/v1/company");
  }

  /** What answers HEAD answers GET. */
  private List<String> routes() {
    return site.addresses().stream()
        .filter(address -> address.contains(" " + ApiRoutes.ROOT))
        .filter(address -> !address.startsWith("HEAD "))
        .toList();
  }
}
