package dev.mailroom.web.passwordreset;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.passwordreset.RequestPasswordReset;
import dev.mailroom.application.passwordreset.ResetPassword;
import dev.mailroom.application.passwordreset.ViewResetLink;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import dev.mailroom.web.account.PasswordWords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordResetPagesTest {

  static final String TOKEN = Cast.token("reset").encoded();
  static final String LINK = "/reset-password/" + TOKEN;

  TestSite site;
  final List<ResetPassword.Command> spent = new ArrayList<>();
  ViewResetLink.Result link = new ViewResetLink.Result.Live(Cast.ADA.email());
  ResetPassword.Result result = new ResetPassword.Result.PasswordReset();

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.requestReset =
        command ->
            EmailAddress.parse(command.email())
                .<RequestPasswordReset.Result>map(
                    email -> new RequestPasswordReset.Result.Noted(email, false))
                .orElseGet(RequestPasswordReset.Result.NotAnAddress::new);
    site.fakes.viewResetLink = token -> link;
    site.fakes.resetPassword =
        command -> {
          spent.add(command);
          return result;
        };
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_form_has_the_labels_people_know() {
    var page = page(site.stranger().get("/forgot-password"));

    assertThat(page.select("label[for=email]").text()).isEqualTo("Email");
    assertThat(page.select("form button").text()).isEqualTo("Reset Password");
  }

  @Test
  void asking_leads_to_check_your_inbox() {
    var response =
        site.stranger().submit("/forgot-password", "/forgot-password", "email", " Ada@X.org");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(page(response).select("h1").text()).isEqualTo("Check your inbox");
    assertThat(page(response).select("strong").text()).isEqualTo("ada@x.org");
    assertThat(page(response).select("main").text()).contains("for 30 minutes");
  }

  @Test
  void what_is_not_one_address_is_said_beside_the_field() {
    for (var typed : List.of("", "ada", "a@x.org, b@x.org", "a@x.org\r\nBcc: b@x.org", "\0")) {
      var response = site.stranger().submit("/forgot-password", "/forgot-password", "email", typed);

      assertThat(response.statusCode()).as(typed).isEqualTo(422);
      assertThat(page(response).title()).startsWith("Error: ");
      assertThat(page(response).select("#email-error").text()).contains("Enter one email address");
    }
  }

  @Test
  void a_live_link_shows_the_form_and_leaks_its_address_to_nobody() {
    for (var method : List.of("GET", "HEAD")) {
      var response = site.stranger().send(method, LINK);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(spent).isEmpty();
    }
  }

  @Test
  void a_password_manager_is_told_whose_password_it_is_and_nobody_sees_it() {
    result = new ResetPassword.Result.Weak(PasswordWeakness.TOO_SHORT);
    var browser = site.stranger();

    for (var response :
        List.of(browser.get(LINK), browser.submit(LINK, LINK, "new-password", "x"))) {
      var hint = page(response).select("form input[autocomplete=username]");
      assertThat(hint.val()).isEqualTo(Cast.ADA.email().value());
      assertThat(hint.hasAttr("hidden")).isTrue();
    }
  }

  @Test
  void a_link_that_died_while_a_weak_password_was_typed_offers_a_new_one() {
    site.fakes.resetPassword =
        command -> {
          link = new ViewResetLink.Result.Dead();
          return new ResetPassword.Result.Weak(PasswordWeakness.TOO_SHORT);
        };

    var response = site.stranger().submit(LINK, LINK, "new-password", "x");

    assertThat(response.statusCode()).isEqualTo(410);
  }

  @Test
  void a_dead_link_offers_a_new_one() {
    link = new ViewResetLink.Result.Dead();

    var response = site.stranger().get(LINK);

    assertThat(response.statusCode()).isEqualTo(410);
    assertThat(page(response).select("a.button-primary").attr("href"))
        .isEqualTo("/forgot-password");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @Test
  void a_new_password_leads_to_the_log_in_and_opens_no_session() {
    var browser = site.stranger();

    var response = browser.submit(LINK, LINK, "new-password", "three random words");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/login");
    assertThat(browser.cookies()).doesNotContainKey("mailroom");
    assertThat(page(browser.get("/login")).select(".flash").text())
        .isEqualTo("Password changed. Log in with the new one.");
    assertThat(spent.getFirst().token()).isEqualTo(TOKEN);
    assertThat(spent.getFirst().newPassword().value()).isEqualTo("three random words");
  }

  @Test
  void a_link_that_died_meanwhile_offers_a_new_one() {
    result = new ResetPassword.Result.DeadLink();

    var response = site.stranger().submit(LINK, LINK, "new-password", "three random words");

    assertThat(response.statusCode()).isEqualTo(410);
  }

  @Test
  void each_weakness_is_said_beside_the_field() {
    for (var weakness : PasswordWeakness.values()) {
      result = new ResetPassword.Result.Weak(weakness);

      var response = site.stranger().submit(LINK, LINK, "new-password", "weak and secret");

      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(page(response).select("#new-password-error").text())
          .isEqualTo("Error: " + PasswordWords.of(weakness));
      assertThat(response.body()).doesNotContain("weak and secret");
      assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }
  }

  @Test
  void a_browser_that_withholds_its_origin_on_that_page_is_believed_by_its_token() {
    var browser = site.stranger().sending("Origin", "null");

    var response = browser.submit(LINK, LINK, "new-password", "three random words");

    assertThat(response.statusCode()).isEqualTo(303);
  }

  @Test
  void what_cannot_be_a_token_is_a_dead_link_not_a_fault() {
    link = new ViewResetLink.Result.Dead();

    for (var token : List.of("x", "%00", "%F0%9F%92%8C", "a".repeat(1500), "%2e%2e")) {
      assertThat(site.stranger().get("/reset-password/" + token).statusCode())
          .as(token)
          .isIn(410, 404);
    }
  }
}
