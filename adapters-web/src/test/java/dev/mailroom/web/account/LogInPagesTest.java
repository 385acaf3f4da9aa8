package dev.mailroom.web.account;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.account.LogIn;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.web.Cast;
import dev.mailroom.web.Fakes;
import dev.mailroom.web.TestSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogInPagesTest {

  static final String PASSWORD = "correct horse battery";

  TestSite site;
  final List<LogIn.Command> asked = new ArrayList<>();
  final List<SecretToken> loggedOut = new ArrayList<>();
  LogIn.Result result = new LogIn.Result.LoggedIn(Cast.ADAS_SESSION, Cast.token("device"));

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.logOut = loggedOut::add;
    site.fakes.logIn =
        command -> {
          asked.add(command);
          return result;
        };
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_form_has_the_labels_people_know() {
    var page = page(site.stranger().get("/login"));

    assertThat(page.title()).isEqualTo("Log in · Mailroom");
    assertThat(page.select("label[for=email]").text()).isEqualTo("Email");
    assertThat(page.select("label[for=password]").text()).isEqualTo("Password");
    assertThat(page.select("#remember-label").text()).isEqualTo("Keep me logged in for 30 days");
    assertThat(page.select("a[href=/forgot-password]").text()).isEqualTo("Forgot password?");
    assertThat(page.select("form button").text()).isEqualTo("Log in");
  }

  @Test
  void logging_in_leads_to_the_lobby_with_a_session_for_this_browser_window() {
    var browser = site.stranger();

    var response = browser.submit("/login", "/login", "email", "ada@x.org", "password", PASSWORD);

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/lobby");
    assertThat(response.headers().allValues("Set-Cookie"))
        .contains(
            "mailroom=" + Cast.ADAS_SESSION.encoded() + "; Path=/; HttpOnly; SameSite=Lax",
            "mailroom-device="
                + Cast.token("device").encoded()
                + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
    assertThat(asked.getFirst().email()).isEqualTo("ada@x.org");
    assertThat(asked.getFirst().password().value()).isEqualTo(PASSWORD);
    assertThat(asked.getFirst().remember()).isFalse();
  }

  @Test
  void a_ticked_box_keeps_the_session_for_30_days() {
    var response =
        site.stranger()
            .submit("/login", "/login", "email", "a@x.org", "password", "p", "remember", "true");

    assertThat(response.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("mailroom=") && cookie.contains("Max-Age=2592000"));
    assertThat(asked.getFirst().remember()).isTrue();
  }

  @Test
  void a_known_browser_shows_its_token_again() {
    var browser = site.stranger().holding("mailroom-device", Cast.token("device").encoded());

    browser.submit("/login", "/login", "email", "a@x.org", "password", "p");

    assertThat(asked.getFirst().device()).hasValue(Cast.token("device"));
  }

  @Test
  void whoever_was_logged_in_before_is_no_longer() {
    var browser = site.ben();
    var token = page(browser.get("/lobby")).select("input[name=csrf]").attr("value");

    browser.post("/login", "email=ada@x.org&password=p&csrf=" + token);

    assertThat(loggedOut).containsExactly(Cast.BENS_SESSION);
    assertThat(browser.cookies()).containsEntry("mailroom", Cast.ADAS_SESSION.encoded());
  }

  @Test
  void logging_in_leads_back_to_the_page_that_asked_for_it() {
    var browser = site.stranger();

    var turnedAway = browser.get("/account");
    var form = page(browser.get(turnedAway.headers().firstValue("Location").orElseThrow()));
    var next = form.select("input[name=next]").attr("value");
    var response =
        browser.submit("/login", "/login", "email", "a@x.org", "password", "p", "next", next);

    assertThat(response.headers().firstValue("Location")).hasValue("/account");
  }

  @Test
  void no_address_elsewhere_is_a_way_on() {
    for (var evil :
        List.of(
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "javascript:alert(1)",
            "evil",
            "/a\r\nSet-Cookie: x=y")) {
      var response =
          site.stranger()
              .submit("/login", "/login", "email", "a@x.org", "password", "p", "next", evil);

      assertThat(response.headers().firstValue("Location")).as(evil).hasValue("/lobby");
    }
  }

  @Test
  void a_refusal_says_one_thing_and_keeps_the_address_but_no_password() {
    result = new LogIn.Result.Refused();

    var response =
        site.stranger().submit("/login", "/login", "email", "ada@x.org", "password", PASSWORD);

    var page = page(response);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page.title()).isEqualTo("Error: Log in · Mailroom");
    assertThat(page.select("#errors").text())
        .isEqualTo("Email and password do not match. Check both and try again.");
    assertThat(page.select("#errors").hasAttr("autofocus")).isTrue();
    assertThat(page.select("#email").attr("value")).isEqualTo("ada@x.org");
    assertThat(response.body()).doesNotContain(PASSWORD);
    assertThat(response.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("mailroom="));
  }

  @Test
  void too_many_tries_are_429_and_say_how_long_to_wait() {
    result = new LogIn.Result.Throttled(Duration.ofMillis(7_300));

    var response =
        site.stranger().submit("/login", "/login", "email", "ada@x.org", "password", "p");

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("8");
    assertThat(page(response).select("#errors").text())
        .isEqualTo("Too many wrong tries. Wait 8 seconds.");
  }

  @Test
  void empty_fields_are_named_before_anyone_is_asked() {
    var response = site.stranger().submit("/login", "/login", "email", " ");

    var page = page(response);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page.select("#errors a[href=#email]").text())
        .isEqualTo("Email: enter your email address");
    assertThat(page.select("#password-error").text()).contains("Enter your password.");
    assertThat(page.select("#email").attr("aria-invalid")).isEqualTo("true");
    assertThat(asked).isEmpty();
  }

  @Test
  void what_was_typed_comes_back_escaped() {
    result = new LogIn.Result.Refused();
    var typed = "\"><script>alert(1)</script>";

    var response = site.stranger().submit("/login", "/login", "email", typed, "password", "p");

    assertThat(response.body()).doesNotContain("<script>alert");
    assertThat(page(response).select("#email").attr("value")).isEqualTo(typed);
  }

  @Test
  void logging_out_ends_the_session_and_says_so() {
    var browser = site.ada();

    var response = browser.submit("/lobby", "/logout");

    assertThat(response.headers().firstValue("Location")).hasValue("/login");
    assertThat(loggedOut).containsExactly(Cast.ADAS_SESSION);
    assertThat(browser.cookies()).doesNotContainKey("mailroom");
    assertThat(page(browser.get("/login")).select(".flash").text())
        .isEqualTo("You are logged out.");
    assertThat(page(browser.get("/login")).select(".flash")).isEmpty();
  }

  @Test
  void a_new_site_is_set_up_first() {
    site.fakes.setUpSite =
        new Fakes.NoSetUp() {
          @Override
          public boolean isNeeded() {
            return true;
          }
        };

    assertThat(site.stranger().get("/login").headers().firstValue("Location")).hasValue("/setup");
    assertThat(site.stranger().get("/").headers().firstValue("Location")).hasValue("/setup");
  }

  @Test
  void somebody_who_is_logged_in_needs_no_form() {
    assertThat(site.ada().get("/login").headers().firstValue("Location")).hasValue("/lobby");
    assertThat(site.ada().get("/").headers().firstValue("Location")).hasValue("/lobby");
    assertThat(site.stranger().get("/").headers().firstValue("Location")).hasValue("/login");
  }
}
