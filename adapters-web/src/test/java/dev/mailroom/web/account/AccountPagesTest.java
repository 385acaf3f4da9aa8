package dev.mailroom.web.account;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.account.ChangePassword;
import dev.mailroom.application.account.RevokeSessions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.web.Browser;
import dev.mailroom.web.Cast;
import dev.mailroom.web.Fakes;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountPagesTest {

  static final Session PHONE =
      new Session(
          new SessionId(Cast.uuid("phone")),
          Cast.BEN.id(),
          new Client("198.51.100.4", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Safari/604.1"),
          true,
          Cast.NOW.minusSeconds(86_400),
          Cast.NOW.minusSeconds(720));

  TestSite site;
  final List<Object> asked = new ArrayList<>();
  ChangePassword.Result result = new ChangePassword.Result.Changed();

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.listSessions = account -> List.of(Cast.session(Cast.BEN), PHONE);
    site.fakes.changePassword =
        command -> {
          asked.add(command);
          return result;
        };
    site.fakes.revokeSessions =
        new Fakes.AnySession() {
          @Override
          public RevokeSessions.Result revoke(AccountId owner, SessionId session) {
            asked.add(session);
            return session.equals(PHONE.id())
                ? new RevokeSessions.Result.Revoked()
                : new RevokeSessions.Result.UnknownSession();
          }

          @Override
          public int revokeOthers(AccountId owner, SessionId current) {
            asked.add(current);
            return 1;
          }
        };
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void it_shows_who_one_is_and_where_one_is_logged_in() {
    var page = page(site.ben().get("/account"));

    assertThat(page.select("main").text())
        .contains("ben@example.com", "Chrome on Linux", "This browser")
        .contains("Safari on iPhone", "198.51.100.4", "12 minutes ago");
    assertThat(page.select("#name").val()).isEqualTo("Ben Osei");
    assertThat(page.select("form[action$=/log-out]")).hasSize(1);
  }

  @Test
  void strangers_log_in_first() {
    var response = site.stranger().get("/account");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/login?next=%2Faccount");
  }

  @Test
  void a_changed_password_is_said_once() {
    var browser = site.ben();

    var response = change(browser);

    assertThat(response.headers().firstValue("Location")).hasValue("/account");
    assertThat(page(browser.get("/account")).select(".flash").text())
        .isEqualTo("Password changed. All other sessions are logged out.");
    var command = (ChangePassword.Command) asked.getFirst();
    assertThat(command.account()).isEqualTo(Cast.BEN.id());
    assertThat(command.oldPassword().value()).isEqualTo("the old one");
    assertThat(command.newPassword().value()).isEqualTo("the new one 123");
  }

  @Test
  void a_wrong_current_password_is_said_beside_it() {
    result = new ChangePassword.Result.WrongPassword();

    var response = change(site.ben());

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page(response).select("#current-password-error").text())
        .isEqualTo("Error: That is not your current password.");
    assertThat(page(response).title()).startsWith("Error:");
    assertThat(response.body()).doesNotContain("the old one", "the new one 123");
  }

  @Test
  void each_weakness_of_a_new_password_is_said_beside_it() {
    for (var weakness : PasswordWeakness.values()) {
      result = new ChangePassword.Result.Weak(weakness);

      var response = change(site.ben());

      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(page(response).select("#new-password-error").text())
          .isEqualTo("Error: " + PasswordWords.of(weakness));
    }
  }

  @Test
  void guessing_the_current_password_is_429() {
    result = new ChangePassword.Result.Throttled(Duration.ofMinutes(15));

    var response = change(site.ben());

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(page(response).select("#errors").text()).contains("Wait 15 minutes.");
  }

  @Test
  void another_session_can_be_logged_out() {
    var browser = site.ben();

    var response =
        browser.submit("/account", "/account/sessions/" + PHONE.id().value() + "/log-out");

    assertThat(response.headers().firstValue("Location")).hasValue("/account");
    assertThat(asked).containsExactly(PHONE.id());
  }

  @Test
  void somebody_elses_session_is_404() {
    var foreign = Cast.uuid("not Ben's");

    var response = site.ben().submit("/account", "/account/sessions/" + foreign + "/log-out");

    assertThat(response.statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_no_session_id_is_404_without_asking() {
    var response = site.ben().submit("/account", "/account/sessions/1-1-1-1-1/log-out");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(asked).isEmpty();
  }

  @Test
  void all_others_can_be_logged_out_at_once() {
    var response = site.ben().submit("/account", "/account/sessions/log-out-others");

    assertThat(response.headers().firstValue("Location")).hasValue("/account");
    assertThat(asked).containsExactly(Cast.session(Cast.BEN).id());
  }

  private static HttpResponse<String> change(Browser browser) {
    return browser.submit(
        "/account",
        "/account/password",
        "current-password",
        "the old one",
        "new-password",
        "the new one 123");
  }
}
