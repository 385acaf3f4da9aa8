package dev.mailroom.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The document at {@code /api/openapi.yaml}, and calls held against it. */
final class OpenApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode root;
  private final JsonSchema schemas;

  OpenApi(String yaml) {
    this.root = JSON.valueToTree(new Yaml().load(yaml));
    this.schemas = new JsonSchema(root);
  }

  /** As the site serves it. */
  static OpenApi of(TestSite site) {
    return new OpenApi(site.stranger().get("/api/openapi.yaml").body());
  }

  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** Method and path of each operation: {@code GET /api/v1/company}. */
  List<String> operations() {
    var all = new ArrayList<String>();
    root.path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method ->
                    all.add(method.toUpperCase(Locale.ROOT) + " /api/v1" + path.getKey())));
    return all;
  }

  JsonNode operation(String route) {
    var parts = route.split(" /api/v1", 2);
    return root.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  /** The schema of what an operation is sent. */
  JsonNode request(String route) {
    return schemas.resolved(operation(route).at("/requestBody/content/application~1json/schema"));
  }

  /** The scope that an operation asks for; empty when every key will do. */
  Optional<String> scope(String route) {
    return operation(route)
        .at("/security/0/key")
        .valueStream()
        .map(JsonNode::textValue)
        .findFirst();
  }

  /** The parameters of an operation, references followed. */
  List<JsonNode> parameters(String route) {
    return operation(route).path("parameters").valueStream().map(schemas::resolved).toList();
  }

  /**
   * What is wrong with a call or its answer, by the document; empty when nothing is. A call that
   * was accepted with all its parts must be as described, another need not.
   */
  List<String> wrongIn(String method, String target, String body, HttpResponse<String> response) {
    var path = target.replaceFirst("\\?.*", "");
    var route =
        operations().stream().filter(it -> fits(it, method + " /api/v1" + path)).findFirst();
    if (route.isEmpty()) {
      return response.statusCode() < 400 ? List.of("no such operation: " + path) : List.of();
    }
    var wrong = new ArrayList<>(wrongIn(route.get(), response));
    if (response.statusCode() < 400 && !response.body().contains("\"errors\":")) {
      wrong.addAll(wrongInBody(route.get(), body));
      wrong.addAll(wrongInQuery(route.get(), target));
    }
    return wrong;
  }

  private static boolean fits(String route, String call) {
    return Pattern.matches(route.replaceAll("\\{\\w+}", "[^/]+"), call);
  }

  private List<String> wrongInBody(String route, String body) {
    var request = operation(route).path("requestBody");
    if (request.isMissingNode()) {
      return body.isEmpty() ? List.of() : List.of("no body is described for " + route);
    }
    return schemas.wrongIn(read(body), request(route));
  }

  static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + body, e);
    }
  }

  private List<String> wrongInQuery(String route, String target) {
    var known =
        parameters(route).stream()
            .filter(it -> it.path("in").textValue().equals("query"))
            .map(it -> it.path("name").textValue())
            .toList();
    return Stream.of(target.replaceFirst("^[^?]*\\??", "").split("&", -1))
        .map(part -> part.replaceFirst("=.*", ""))
        .filter(name -> !name.isEmpty() && !known.contains(name))
        .map(name -> "the query parameter " + name + " is not described for " + route)
        .toList();
  }

  /** What is wrong with an answer, by the document; empty when nothing is. */
  List<String> wrongIn(String route, HttpResponse<String> response) {
    var responses = operation(route).path("responses");
    var status = Integer.toString(response.statusCode());
    var described = schemas.resolved(responses.path(responses.has(status) ? status : "default"));
    var type = response.headers().firstValue("Content-Type").orElse("");
    if (response.body().isEmpty() && !described.isMissingNode() && !described.has("content")) {
      return List.of();
    }
    var schema = described.path("content").path(type).path("schema");
    return schema.isMissingNode()
        ? List.of(response.statusCode() + " " + type + " is not described for " + route)
        : schemas.wrongIn(Client.json(response), schema);
  }

  List<String> wrongIn(JsonNode value, JsonNode schema) {
    return schemas.wrongIn(value, schema);
  }

  /** The example of a media type, a parameter or a header with its schema, wherever one stands. */
  List<Example> examples() {
    return examples(root, "", new ArrayList<>());
  }

  /** One example; {@code where} is its pointer. */
  record Example(String where, JsonNode value, JsonNode schema) {}

  private static List<Example> examples(JsonNode node, String where, List<Example> found) {
    if (node.has("example") && node.has("schema")) {
      found.add(new Example(where, node.path("example"), node.path("schema")));
    }
    node.properties().forEach(it -> examples(it.getValue(), where + "/" + it.getKey(), found));
    return found;
  }

  /** The texts of a list of the document. */
  List<String> texts(String pointer) {
    return root.at(pointer).valueStream().map(JsonNode::asText).toList();
  }
}
