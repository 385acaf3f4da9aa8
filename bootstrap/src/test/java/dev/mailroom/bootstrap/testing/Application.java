package dev.mailroom.bootstrap.testing;

import dev.mailroom.bootstrap.RunningMailroom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A program that holds a key and speaks JSON, as another company's developers would write it. */
public final class Application {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI site;
  private final Map<String, String> headers = new HashMap<>();

  public Application(URI site, String key) {
    this.site = site;
    headers.put("Authorization", "Bearer " + key);
    headers.put("Content-Type", "application/json");
  }

  /** With a new key that somebody makes in the panel; scopes as they stand in the API. */
  public static Application of(
      RunningMailroom site, Visitor manager, String company, String... scopes) {
    var path = "/companies/" + company + "/api-keys/new";
    var fields = new HashMap<String, String>();
    fields.put("name", "Website");
    for (var scope : scopes) {
      fields.put("scope-" + scope.replace(':', '-'), "true");
    }
    return new Application(
        site.base(), manager.submit(manager.get(path), path, fields).valueOf("key"));
  }

  /** Sends another header, or none of that name where the value is empty. */
  public Application with(String header, String value) {
    var other = new Application(site, "");
    other.headers.clear();
    other.headers.putAll(headers);
    other.headers.put(header, value);
    other.headers.values().removeIf(String::isEmpty);
    return other;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> put(String path, String body) {
    return send(request(path).PUT(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  /** As the API's routes name methods. */
  public HttpResponse<String> send(String method, String path, String body) {
    return send(request(path).method(method, BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(site.resolve("/api/v1" + path)).timeout(PATIENCE);
    headers.forEach(request::header);
    return request;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
