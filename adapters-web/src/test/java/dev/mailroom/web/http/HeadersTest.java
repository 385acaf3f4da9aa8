package dev.mailroom.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.account.LogIn;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadersTest {

  final Probe probe = new Probe();
  TestSite site;

  @BeforeEach
  void create() {
    site = new TestSite().with(probe);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void every_answer_has_the_headers_that_keep_it_safe() {
    site.start();

    for (var path : List.of("/login", "/nowhere", "/test/broken", "/", "/observe/health")) {
      var headers = site.stranger().get(path).headers();

      assertThat(headers.firstValue("Content-Security-Policy"))
          .as(path)
          .hasValue(
              "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                  + " font-src 'self'; connect-src 'self'; form-action 'self';"
                  + " frame-ancestors 'none'; base-uri 'none'");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
      assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
      assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
    }
  }

  @Test
  void with_https_browsers_are_told_to_stay_with_it_and_cookies_are_bound_to_the_host() {
    site.at("https://mail.example.com").start();
    site.fakes.logIn =
        command -> new LogIn.Result.LoggedIn(Cast.ADAS_SESSION, Cast.token("device"));
    var browser = site.stranger();

    var response = browser.submit("/login", "/login", "email", "a@x.org", "password", "p");

    assertThat(response.headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000");
    assertThat(response.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.startsWith("__Host-mailroom"))
        .allMatch(cookie -> cookie.endsWith("; HttpOnly; SameSite=Lax; Secure"))
        .allMatch(cookie -> cookie.contains("; Path=/;") && !cookie.contains("Domain"));
  }

  @Test
  void with_https_the_plain_cookie_of_another_host_opens_nothing() {
    site.at("https://mail.example.com").start();

    assertThat(site.ada().get("/test/people").statusCode()).isEqualTo(303);
    assertThat(
            site.stranger()
                .holding("__Host-mailroom", Cast.ADAS_SESSION.encoded())
                .get("/test/people")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void assets_may_be_kept_for_ever_under_an_address_that_changes_with_them() {
    site.start();
    var prefix = new Assets().prefix();

    var style = site.stranger().get(prefix + "/style.css");

    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
    assertThat(style.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(style.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(site.stranger().get("/login").body()).contains(prefix + "/style.css");
  }

  @Test
  void an_asset_of_another_version_or_of_no_such_name_is_404() {
    site.start();
    var prefix = new Assets().prefix();

    for (var path :
        List.of(
            "/assets/0000000000000000/style.css",
            prefix + "/nothing.css",
            prefix + "/index.txt",
            prefix + "/..%2findex.txt",
            prefix + "/../../pages/error/error.ftlh",
            prefix + "/")) {
      assertThat(site.stranger().get(path).statusCode()).as(path).isIn(404, 303);
    }
  }

  @Test
  void only_a_trusted_proxy_is_believed_about_addresses() {
    site.start();
    site.stranger().sending("X-Forwarded-For", "203.0.113.9").get("/test/form");
    assertThat(probe.ip).isEqualTo("127.0.0.1");
  }

  @Test
  void behind_a_trusted_proxy_the_address_it_added_last_counts() {
    site.behindProxy().start();

    site.stranger().sending("X-Forwarded-For", "6.6.6.6, 203.0.113.9").get("/test/form");
    assertThat(probe.ip).isEqualTo("203.0.113.9");

    site.stranger().sending("X-Forwarded-For", "<script>").get("/test/form");
    assertThat(probe.ip).isEqualTo("127.0.0.1");
  }
}
