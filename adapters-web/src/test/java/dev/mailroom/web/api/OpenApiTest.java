package dev.mailroom.web.api;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mailroom.application.invitation.InvitePeople;
import dev.mailroom.application.notification.ChangeSubscription;
import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.application.passwordreset.RequestPasswordReset;
import dev.mailroom.domain.account.Languages;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.invitation.PersonalMessage;
import dev.mailroom.domain.notification.Assignment;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.domain.notification.Reason;
import dev.mailroom.domain.notification.Unheard;
import dev.mailroom.web.TestSite;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code, the document and the reference say the same. */
class OpenApiTest {

  private static final byte[] BODY = {'x'};
  private static final String PROBLEM = "/components/schemas/Problem";

  private TestSite site;
  private Client client;
  private OpenApi document;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.admitCall = Client.admitting(Client.KEY);
    client = new Client(site.port());
    document = OpenApi.of(site);
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
  void a_body_is_described_where_one_is_read_and_nowhere_else() {
    for (var route : routes()) {
      var response =
          client
              .with("Content-Type", "text/plain")
              .send(EveryOperationTest.method(route), EveryOperationTest.path(route), BODY);

      assertThat(document.operation(route).has("requestBody"))
          .as(route)
          .isEqualTo(response.statusCode() == 415);
    }
  }

  @Test
  void a_call_that_would_do_something_twice_may_have_a_key() {
    assertThat(routes())
        .filteredOn(route -> has(route, "Idempotency-Key"))
        .containsExactlyInAnyOrder(
            "POST /api/v1/notifications",
            "POST /api/v1/notifications/batch",
            "POST /api/v1/invitations",
            "POST /api/v1/password-resets");
    assertThat(routes()).allMatch(route -> has(route, "X-Request-Id"));
  }

  private boolean has(String route, String parameter) {
    return document.parameters(route).stream()
        .anyMatch(it -> it.path("name").textValue().equals(parameter));
  }

  @Test
  void every_variable_part_of_a_path_is_described() {
    for (var route : routes()) {
      var parts = Pattern.compile("\\{(\\w+)}").matcher(route).results().map(it -> it.group(1));
      assertThat(document.parameters(route))
          .as(route)
          .filteredOn(it -> it.path("in").textValue().equals("path"))
          .extracting(it -> it.path("name").textValue())
          .containsExactlyElementsOf(parts.toList());
    }
  }

  @Test
  void the_reference_lists_every_call_and_says_which_scope_it_needs() {
    var reference = page(site.stranger().get("/api"));
    var rows = reference.select("section:has(#calls) tbody tr").eachText();

    assertThat(rows).hasSameSizeAs(routes());
    for (var route : routes()) {
      var call = route.replace(ApiRoutes.ROOT, "") + " ";
      var scope = document.scope(route);
      assertThat(rows)
          .filteredOn(row -> row.startsWith(call))
          .singleElement()
          .asString()
          .endsWith(scope.orElse("any key"));
      assertThat(section(reference, route).text())
          .contains(scope.map(it -> "Needs the scope " + it).orElse("Every key may ask"));
      assertThat(document.operation(route).path("description").textValue())
          .contains(scope.map(it -> "Needs the scope `" + it + "`").orElse("Every key may ask"));
    }
    assertThat(reference.select("section:has(#calls) a").eachAttr("href"))
        .allSatisfy(href -> assertThat(reference.select("h2" + href)).as(href).hasSize(1));
  }

  @Test
  void samples_of_the_reference_are_as_the_document_says() {
    var reference = page(site.stranger().get("/api"));
    int samples = 0;

    for (var route : routes()) {
      for (var sample : section(reference, route).select("pre")) {
        var label = reference.select("#" + sample.attr("aria-labelledby")).text();
        var schema = document.operation(route).at(schemaOf(label));
        if (!schema.isMissingNode()) {
          assertThat(document.wrongIn(OpenApi.read(sent(sample.wholeText())), schema))
              .as(route + sample.wholeText())
              .isEmpty();
          samples++;
        }
      }
    }

    assertThat(samples).isGreaterThan(14);
  }

  private static String schemaOf(String label) {
    var media = "/content/application~1json/schema";
    return label.equals("Call")
        ? "/requestBody" + media
        : "/responses/" + label.substring(7, 10) + media;
  }

  /** What curl sends in a sample, or the whole of it where it is no call. */
  private static String sent(String sample) {
    var data = Pattern.compile("-d '(.*)'", Pattern.DOTALL).matcher(sample);
    return data.find() ? data.group(1) : sample;
  }

  private static Element section(Document reference, String route) {
    return reference.select("section > p:first-of-type > code").stream()
        .filter(code -> code.text().equals(route))
        .map(code -> code.parents().get(1))
        .reduce((one, other) -> {
          throw new AssertionError("twice in the reference: " + route);
        })
        .orElseThrow();
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
    assertThat(document.texts("/components/schemas/Category/enum"))
        .containsExactlyElementsOf(Arrays.stream(Category.values()).map(Category::code).toList());
    assertThat(document.texts("/components/schemas/Audience/enum"))
        .containsExactlyElementsOf(codes(ChangeSubscription.Audience.values()));
    var recipient = "/components/schemas/Recipient/properties";
    assertThat(document.texts(recipient + "/reason/enum"))
        .containsExactlyElementsOf(Arrays.stream(Reason.values()).map(Reason::code).toList());
    assertThat(document.texts(recipient + "/untold/enum"))
        .containsExactlyElementsOf(Arrays.stream(Unheard.values()).map(Unheard::code).toList());
    assertThat(document.texts("/components/schemas/EventRequest/properties/locale/enum"))
        .containsExactlyElementsOf(Languages.ALL.stream().map(Locale::toLanguageTag).toList());
  }

  @Test
  void the_limits_of_the_code_are_the_limits_of_the_document() {
    var event = "/components/schemas/EventRequest/properties";
    assertThat(number(event + "/title/maxLength")).isEqualTo(Event.MAX_TITLE_LENGTH);
    assertThat(number(event + "/body/maxLength")).isEqualTo(Event.MAX_BODY_LENGTH);
    assertThat(number(event + "/link/maxLength")).isEqualTo(Event.MAX_LINK_LENGTH);
    assertThat(number(event + "/to/oneOf/1/maxItems")).isEqualTo(NotifyPeople.MOST_PEOPLE);
    assertThat(number(event + "/mentions/maxItems")).isEqualTo(NotifyPeople.MOST_PEOPLE);
    for (var place : List.of("PlaceRequest", "SubscriptionRequest")) {
      var properties = "/components/schemas/" + place + "/properties";
      assertThat(number(properties + "/title/maxLength")).isEqualTo(Place.MAX_TITLE_LENGTH);
      assertThat(number(properties + "/url/maxLength")).isEqualTo(Event.MAX_LINK_LENGTH);
    }
    assertThat(number("/components/schemas/PlaceRequest/properties/key/maxLength"))
        .isEqualTo(Place.MAX_KEY_LENGTH);
    assertThat(number("/components/schemas/SubscriptionRequest/properties/members/maxItems"))
        .isEqualTo(ChangeSubscription.MOST_SELECTED);
    var assignment = "/components/schemas/AssignmentRequest/properties";
    assertThat(number(assignment + "/title/maxLength")).isEqualTo(Assignment.MAX_TITLE_LENGTH);
    assertThat(number(assignment + "/place/maxLength")).isEqualTo(Assignment.MAX_PLACE_LENGTH);
    assertThat(number(assignment + "/link/maxLength")).isEqualTo(Event.MAX_LINK_LENGTH);
    var request = "/components/schemas/InvitationRequest/properties";
    assertThat(number(request + "/people/maxItems")).isEqualTo(InvitePeople.MAX_LINES);
    assertThat(number(request + "/message/maxLength")).isEqualTo(PersonalMessage.MAX_LENGTH);
  }

  private int number(String pointer) {
    return document.at(pointer).intValue();
  }

  private static List<String> codes(Enum<?>... all) {
    return Arrays.stream(all)
        .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  @Test
  void examples_are_as_their_schemas_say() {
    assertThat(document.examples())
        .hasSizeGreaterThan(25)
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
        .containsExactlyInAnyOrder("/title is no string", "/more is not described");
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
