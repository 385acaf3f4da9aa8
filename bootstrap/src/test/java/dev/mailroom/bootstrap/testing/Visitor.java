package dev.mailroom.bootstrap.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Somebody with a browser that has cookies and forms but no script. */
public final class Visitor {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final URI site;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<Page> pages = new CopyOnWriteArrayList<>();

  /** Throttles count by network, so everybody comes from one of their own (RFC 2544's range). */
  public Visitor(URI site) {
    this.site = site;
    int number = NUMBER.incrementAndGet();
    headers.put("X-Forwarded-For", "198.18.%d.%d".formatted(number / 250, number % 250 + 1));
  }

  /** Sends this header with every request from now on. */
  public Visitor with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** A page, after any redirects. */
  public Page get(String path) {
    return follow(look(path));
  }

  /** The first answer, be it a redirect. */
  public Page look(String path) {
    return send(request(path).GET());
  }

  public Page head(String path) {
    return send(request(path).method("HEAD", BodyPublishers.noBody()));
  }

  /** An answer while it is written; cut off in the middle, it throws. */
  public InputStream listen(String path) {
    try {
      return http.send(request(path).GET().build(), BodyHandlers.ofInputStream()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** With a method that no form has, and without a body. */
  public Page ask(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  /** Fills in a form of the page and sends it; fields not named keep what the page gave them. */
  public Page submit(Page page, String action, Map<String, String> fields) {
    return follow(post(page, action, fields));
  }

  /** As {@link #submit}, and answers the first answer. */
  public Page post(Page page, String action, Map<String, String> fields) {
    var filled = page.form(action);
    filled.putAll(fields);
    return post(action, filled);
  }

  /** Sends what no page offered. */
  public Page post(String path, Map<String, String> fields) {
    return postRaw(path, "application/x-www-form-urlencoded", encoded(fields));
  }

  public Page postRaw(String path, String type, String body) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  public Page logIn(String email, String password) {
    return submit(get("/login"), "/login", Map.of("email", email, "password", password));
  }

  public void logOut() {
    submit(get("/lobby"), "/logout", Map.of());
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /** Every answer so far, oldest first. */
  public List<Page> pages() {
    return List.copyOf(pages);
  }

  private Page follow(Page first) {
    var page = first;
    for (int hops = 0; page.status() / 100 == 3 && hops < 5; hops++) {
      page = send(request(site.resolve(page.header("Location")).getRawPath()).GET());
    }
    return page;
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(30));
    headers.forEach(request::header);
    return request;
  }

  private Page send(HttpRequest.Builder request) {
    try {
      var page = Page.of(http.send(request.build(), BodyHandlers.ofString()));
      pages.add(page);
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
