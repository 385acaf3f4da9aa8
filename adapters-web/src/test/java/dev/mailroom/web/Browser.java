package dev.mailroom.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Keeps cookies and fills in forms as a browser does, and follows nothing by itself. */
public final class Browser {

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final int port;

  Browser(int port) {
    this.port = port;
  }

  public Browser holding(String cookie, String value) {
    cookies.put(cookie, value);
    return this;
  }

  /** Sent with every request from here on. */
  public Browser sending(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> send(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  /** Opens a page and sends its form with these fields, its token included. */
  public HttpResponse<String> submit(String page, String action, String... fields) {
    var form = get(page);
    var token = Jsoup.parse(form.body()).select("form input[name=csrf]").attr("value");
    return post(action, encode(fields) + "&csrf=" + token);
  }

  /** Posts as it is. */
  public HttpResponse<String> post(String path, String encoded) {
    return post(path, BodyPublishers.ofString(encoded));
  }

  public HttpResponse<String> post(String path, BodyPublisher body) {
    return send(
        request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(body));
  }

  /** Leaves in the middle of whatever it still sends: the server need not wait for the rest. */
  public void hangUp() {
    client.shutdownNow();
  }

  public static Document page(HttpResponse<String> response) {
    return Jsoup.parse(response.body());
  }

  /** Names and values in turn. */
  public static String encode(String... fields) {
    var encoded = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      encoded.append(i == 0 ? "" : "&").append(fields[i]).append('=');
      encoded.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return encoded.toString();
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    var pair = setCookie.substring(0, setCookie.indexOf(';'));
    var name = pair.substring(0, pair.indexOf('='));
    if (setCookie.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.substring(pair.indexOf('=') + 1));
    }
  }
}
