package dev.mailroom.web.http;

import static dev.mailroom.web.Browser.encode;
import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.web.Browser;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormsTest {

  final Probe probe = new Probe();
  TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started(probe);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void a_form_from_our_own_page_is_taken() {
    var browser = site.stranger().sending("Origin", "http://127.0.0.1:" + site.port());

    var response = browser.submit("/test/form", "/test/form", "name", "Zoë & Ñandú €");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(probe.posted.text("name")).isEqualTo("Zoë & Ñandú €");
  }

  @Test
  void a_form_without_its_token_is_refused_and_says_what_to_do() {
    var browser = site.stranger();
    browser.get("/test/form");

    var response = browser.post("/test/form", "name=x");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(page(response).select("main").text()).contains("reload the page");
    assertThat(probe.posts).hasValue(0);
  }

  @Test
  void a_token_of_another_browser_is_refused() {
    var token = token(site.stranger());
    var victim = site.stranger();
    victim.get("/test/form");

    assertThat(victim.post("/test/form", "csrf=" + token).statusCode()).isEqualTo(403);
    assertThat(site.stranger().post("/test/form", "csrf=" + token).statusCode()).isEqualTo(403);
    assertThat(probe.posts).hasValue(0);
  }

  @Test
  void a_strangers_token_is_worth_nothing_to_a_session() {
    var browser = site.stranger();
    var token = token(browser);
    browser.holding("mailroom", Cast.ADAS_SESSION.encoded());

    assertThat(browser.post("/test/form", "csrf=" + token).statusCode()).isEqualTo(403);
  }

  @Test
  void a_token_does_not_tell_its_cookie() {
    var browser = site.ada();

    assertThat(browser.get("/test/form").body()).doesNotContain(browser.cookies().get("mailroom"));
    assertThat(token(browser)).isEqualTo(token(site.ada()));
  }

  @Test
  void a_form_that_another_site_sends_is_refused_even_with_its_token() {
    for (var header :
        List.of(
            List.of("Origin", "https://evil.example"),
            List.of("Origin", "http://mail.example.com.evil.example"),
            List.of("Sec-Fetch-Site", "cross-site"),
            List.of("Sec-Fetch-Site", "same-site"))) {
      var browser = site.stranger().sending(header.getFirst(), header.getLast());

      assertThat(browser.submit("/test/form", "/test/form").statusCode())
          .as(header.toString())
          .isEqualTo(403);
    }
    assertThat(probe.posts).hasValue(0);
  }

  @Test
  void the_sites_own_address_is_its_own_origin() {
    for (var header :
        List.of(
            List.of("Origin", "http://mail.example.com"),
            List.of("Origin", "null"),
            List.of("Sec-Fetch-Site", "same-origin"))) {
      var browser = site.stranger().sending(header.getFirst(), header.getLast());

      assertThat(browser.submit("/test/form", "/test/form").statusCode())
          .as(header.toString())
          .isEqualTo(303);
    }
  }

  @Test
  void a_form_of_64_kb_is_taken_and_more_is_413() {
    var browser = site.stranger();
    var token = "csrf=" + token(browser);
    var full = token + "&x=" + "y".repeat(Form.MAX_BYTES - token.length() - 3);

    assertThat(browser.post("/test/form", full).statusCode()).isEqualTo(303);

    var response = browser.post("/test/form", full + "y");
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(page(response).select("h1").text()).isEqualTo("That was too much");
    assertThat(probe.posts).hasValue(1);
  }

  @Test
  void a_body_that_does_not_say_its_length_has_the_same_limit() {
    var browser = site.stranger();
    var bytes =
        ("csrf=" + token(browser) + "&x=" + "y".repeat(90_000)).getBytes(StandardCharsets.US_ASCII);

    var response =
        browser.post(
            "/test/form", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(probe.posts).hasValue(0);
  }

  @Test
  void megabytes_are_refused_without_a_broken_server() {
    var browser = site.stranger();

    try {
      var response = browser.post("/test/form", "x=" + "y".repeat(20_000_000));
      assertThat(response.statusCode()).isEqualTo(413);
    } catch (UncheckedIOException hungUp) {
      // the server need not read what it refuses; what counts is that it serves on
    }
    browser.hangUp();

    assertThat(site.stranger().get("/test/form").statusCode()).isEqualTo(200);
  }

  @Test
  void fields_may_be_missing_repeated_empty_or_odd() {
    var browser = site.stranger();

    post(browser, "a=1&a=2&b&=nameless&&c=%zz%4&d=%00%0d%0a");

    assertThat(probe.posted.all("a")).containsExactly("1", "2");
    assertThat(probe.posted.text("a")).isEqualTo("1");
    assertThat(probe.posted.text("b")).isEmpty();
    assertThat(probe.posted.has("b")).isTrue();
    assertThat(probe.posted.text("missing")).isEmpty();
    assertThat(probe.posted.flag("missing")).isFalse();
    assertThat(probe.posted.text("c")).isEqualTo("%zz%4");
    assertThat(probe.posted.text("d")).isEqualTo("\1\r\n");
  }

  @Test
  void what_is_not_utf_8_is_400() {
    assertThat(post(site.stranger(), "name=%ff%fe")).isEqualTo(400);
  }

  @Test
  void a_thousand_fields_are_400() {
    assertThat(post(site.stranger(), "a=1&".repeat(1000))).isEqualTo(400);
  }

  @Test
  void what_is_not_a_form_is_415() {
    var response = site.stranger().sending("X-Y", "z").send("POST", "/test/form");

    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void a_form_prints_its_fields_and_never_what_was_typed() {
    post(site.stranger(), encode("password", "hunter2"));

    assertThat(probe.posted.toString()).contains("password").doesNotContain("hunter2");
  }

  private static int post(Browser browser, String fields) {
    return browser.post("/test/form", "csrf=" + token(browser) + "&" + fields).statusCode();
  }

  private static String token(Browser browser) {
    return page(browser.get("/test/form")).select("input[name=csrf]").attr("value");
  }
}
