package dev.mailroom.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mailroom.application.apikey.AdmitCall;
import dev.mailroom.application.apikey.AdmitCall.Allowance;
import dev.mailroom.application.apikey.AdmitCall.Caller;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.ApiKeyId;
import dev.mailroom.domain.apikey.KeyLife;
import dev.mailroom.domain.apikey.KeyName;
import dev.mailroom.domain.apikey.KeyValue;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.web.Cast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An application of Harbour with a key for everything; each test changes what it is about. */
public final class Client {

  public static final Company HARBOUR =
      new Company(
          new CompanyId(Cast.uuid("harbour")),
          new CompanyName("Harbour & Lane"),
          new Slug("harbour"),
          Cast.NOW);
  public static final KeyValue VALUE = new KeyValue(Cast.token("application"));
  public static final ApiKey KEY = key(Set.of(Scope.values()));

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final Optional<OpenApi> document;
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Client(int port) {
    this(port, Optional.empty());
  }

  /** Holds each call, and what it is answered, against the document. */
  Client(int port, OpenApi document) {
    this(port, Optional.of(document));
  }

  private Client(int port, Optional<OpenApi> document) {
    this.port = port;
    this.document = document;
    headers.put("Authorization", "Bearer " + VALUE.encoded());
    headers.put("Content-Type", "application/json");
  }

  public static ApiKey key(Set<Scope> scopes) {
    return new ApiKey(
        new ApiKeyId(Cast.uuid("key")),
        HARBOUR.id(),
        new ApiKey.Label(new KeyName("Website"), scopes),
        ApiKey.Print.of(VALUE),
        new ApiKey.Origin(Cast.ADA.id(), Cast.NOW),
        Optional.empty(),
        new KeyLife.Working());
  }

  /** Lets in who holds the key's value. */
  public static AdmitCall admitting(ApiKey key) {
    return credential ->
        credential.equals(VALUE.encoded())
            ? new AdmitCall.Result.Admitted(
                new Caller(key, HARBOUR), new Allowance(600, 599, Duration.ofMillis(41_200)))
            : new AdmitCall.Result.Unknown();
  }

  /** Sends another header, or none of that name where the value is empty. */
  public Client with(String header, String value) {
    var other = new Client(port, document);
    other.headers.clear();
    other.headers.putAll(headers);
    other.headers.put(header, value);
    other.headers.values().removeIf(String::isEmpty);
    return other;
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, new byte[0]);
  }

  public HttpResponse<String> post(String path, String body) {
    return send("POST", path, body.getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> put(String path, String body) {
    return send("PUT", path, body.getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> delete(String path) {
    return send("DELETE", path, new byte[0]);
  }

  public HttpResponse<String> send(String method, String path, byte[] body) {
    var response = exchange(method, path, body);
    var sent = new String(body, StandardCharsets.UTF_8);
    document.ifPresent(it ->
        assertThat(it.wrongIn(method, path, sent, response))
            .as(method + " " + path + ", answered " + response.statusCode() + response.body())
            .isEmpty());
    return response;
  }

  private HttpResponse<String> exchange(String method, String path, byte[] body) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path));
    headers.forEach(request::header);
    var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    try {
      return HTTP.send(request.method(method, publisher).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<String> response) {
    try {
      return JsonMapper.builder().build().readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + response.body(), e);
    }
  }

  /** {@code pointer: detail} of each mistake. */
  public static String errors(HttpResponse<String> response) {
    var all = new StringBuilder();
    json(response)
        .path("errors")
        .forEach(error ->
            all.append(error.path("pointer").textValue())
                .append(": ")
                .append(error.path("detail").textValue())
                .append('\n'));
    return all.toString();
  }
}
