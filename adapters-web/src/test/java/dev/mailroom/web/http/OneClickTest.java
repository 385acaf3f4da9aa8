package dev.mailroom.web.http;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one post that comes from no page of ours, and how narrow its door is. */
class OneClickTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PARTS = "multipart/form-data; boundary=";
  private static final String ONE_CLICK = "List-Unsubscribe=One-Click";
  private static final String DISPOSITION = "Content-Disposition: form-data; name=";

  private final Probe probe = new Probe();
  private TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started(probe);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-8",
        "Application/X-WWW-Form-Urlencoded"
      })
  void a_provider_clicks_with_a_form(String type) {
    var response = post(type, ONE_CLICK, Map.of());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(probe.clicked).containsExactly("t1Form[]");
    assertThat(probe.posts).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multipart/form-data; boundary=----Aa03x | ''",
        "multipart/form-data; boundary=\"----Aa03x\" | ''",
        "multipart/form-data; charset=utf-8; boundary=----Aa03x | ''",
        "Multipart/Form-Data;boundary=----Aa03x;charset=utf-8 | Content-Type: text/plain"
      })
  void a_provider_clicks_with_a_form_of_one_part(String type, String more) {
    var head = more.isEmpty() ? "" : "\r\n" + more;
    var body = parts("----Aa03x", DISPOSITION + "\"List-Unsubscribe\"" + head, "One-Click");

    assertThat(post(type, body, Map.of()).statusCode()).isEqualTo(200);
    assertThat(probe.clicked).containsExactly("t1Form[]");
  }

  @ParameterizedTest
  @CsvSource({
    "Cookie, mailroom-form=anything",
    "Cookie, ''",
    "Origin, https://evil.example",
    "Origin, http://mail.example.com",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-origin",
    "Sec-Fetch-Site, none"
  })
  void what_a_browser_sends_is_no_click(String header, String value) {
    assertThat(post(FORM, ONE_CLICK, Map.of(header, value)).statusCode()).isEqualTo(403);
    isNothing();
  }

  @Test
  void a_session_clicks_for_nobody() {
    var session = "mailroom=" + Cast.BENS_SESSION.encoded();

    assertThat(post(FORM, ONE_CLICK, Map.of("Cookie", session)).statusCode()).isEqualTo(403);
    isNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "List-Unsubscribe",
        "List-Unsubscribe=",
        "List-Unsubscribe=one-click",
        "List-Unsubscribe=One-Click2",
        "list-unsubscribe=One-Click",
        "List-Unsubscribe=One-Click&x=y",
        "x=y&List-Unsubscribe=One-Click",
        "List-Unsubscribe=One-Click&List-Unsubscribe=One-Click",
        "List-Unsubscribe=One-Click&csrf=guess",
        "act=stop",
        "{\"List-Unsubscribe\": \"One-Click\"}"
      })
  void another_form_is_no_click(String body) {
    assertThat(post(FORM, body, Map.of()).statusCode()).isEqualTo(403);
    isNothing();
  }

  @Test
  void what_cannot_be_read_is_no_click() {
    assertThat(post(FORM, "List-Unsubscribe=%ff", Map.of()).statusCode()).isEqualTo(400);
    isNothing();
  }

  @Test
  void other_parts_are_no_click() {
    var part = DISPOSITION + "\"List-Unsubscribe\"";
    for (var body :
        List.of(
            parts("b", DISPOSITION + "\"List-Unsubscribe2\"", "One-Click"),
            parts("b", part, "Two-Clicks"),
            parts("b", part, "One-Click\r\nOne-Click"),
            parts("b", part + "; filename=\"x\"", "One-Click"),
            parts("c", part, "One-Click"),
            "--b\r\n" + part + "\r\n\r\nOne-Click\r\n" + parts("b", part, "One-Click"),
            parts("b", part, "One-Click").replace("--b--", "--b"),
            ONE_CLICK,
            "")) {
      assertThat(post(PARTS + "b", body, Map.of()).statusCode()).as(body).isEqualTo(403);
    }
    isNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json", "multipart/mixed; boundary=b", "x"})
  void another_type_is_no_click(String type) {
    assertThat(post(type, ONE_CLICK, Map.of()).statusCode()).isEqualTo(403);
    isNothing();
  }

  @Test
  void a_long_body_is_no_click_and_is_not_read_to_its_end() {
    var long1 = ONE_CLICK + "&x=" + "y".repeat(3_000);

    assertThat(post(FORM, long1, Map.of()).statusCode()).isEqualTo(403);
    isNothing();
  }

  @Test
  void no_other_method_clicks() {
    for (var method : List.of("GET", "HEAD", "PUT", "PATCH", "DELETE")) {
      int expected = method.equals("GET") || method.equals("HEAD") ? 200 : 405;

      var response = send(method, "/test/click/t1", FORM, ONE_CLICK, Map.of());

      assertThat(response.statusCode()).as(method).isEqualTo(expected);
    }
    isNothing();
  }

  @Test
  void no_other_page_takes_a_click() {
    for (var path : site.addresses()) {
      if (path.startsWith("POST ")
          && !path.contains("/click/")
          && !path.contains("/unsubscribe/")
          && !path.contains("/api/")) {
        var address = path.substring(5).replaceAll("\\{[a-z]+}", "t1");

        var response = send("POST", address, FORM, ONE_CLICK, Map.of());

        assertThat(response.statusCode()).as(path).isIn(303, 403, 404);
        assertThat(response.headers().firstValue("Location").orElse("/login")).isEqualTo("/login");
      }
    }
    isNothing();
  }

  @Test
  void a_form_of_ours_is_taken_there_as_everywhere() {
    var browser = site.stranger().sending("Sec-Fetch-Site", "same-origin");
    var refused = browser.post("/test/click/t1", "act=stop&csrf=guess");

    var taken = browser.submit("/test/click/t1", "/test/click/t1", "List-Unsubscribe", "One-Click");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(page(refused).select("main").text()).contains("reload the page");
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(probe.posts).hasValue(1);
    assertThat(probe.clicked).isEmpty();
  }

  private void isNothing() {
    assertThat(probe.clicked).isEmpty();
    assertThat(probe.posts).hasValue(0);
  }

  private HttpResponse<String> post(String type, String body, Map<String, String> headers) {
    return send("POST", "/test/click/t1", type, body, headers);
  }

  private HttpResponse<String> send(
      String method, String path, String type, String body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String parts(String boundary, String head, String value) {
    var line = "--" + boundary;
    return line + "\r\n" + head + "\r\n\r\n" + value + "\r\n" + line + "--\r\n";
  }
}
