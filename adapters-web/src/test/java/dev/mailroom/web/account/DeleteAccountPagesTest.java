package dev.mailroom.web.account;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.account.DeleteAccount;
import dev.mailroom.application.account.DeleteAccount.Consequences;
import dev.mailroom.application.account.DeleteAccount.Result;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeleteAccountPagesTest {

  private TestSite site;
  private Result result = new Result.Deleted();
  private Consequences consequences = new Consequences(false, List.of(), List.of("Crux"));

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.deleteAccount =
        new DeleteAccount() {
          @Override
          public Consequences consequencesFor(AccountId account) {
            return consequences;
          }

          @Override
          public Result delete(Command command) {
            return command.password().value().equals("my own secret")
                ? result
                : new Result.WrongPassword();
          }
        };
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_question_says_what_follows() {
    var shown = page(site.ben().get("/account/delete"));

    assertThat(shown.select("main").text())
        .contains("This cannot be undone.", "ben@example.com", "Nobody else is in Crux.");
    assertThat(page(site.ben().get("/account")).select("a[href=/account/delete]")).hasSize(1);
  }

  @Test
  void a_deleted_account_is_logged_out_and_told_so() {
    var browser = site.ben();

    var response =
        browser.submit("/account/delete", "/account/delete", "password", "my own secret");

    assertThat(response.headers().firstValue("Location")).hasValue("/login");
    assertThat(browser.cookies()).doesNotContainKey("mailroom");
    assertThat(page(browser.get("/login")).select(".flash").text())
        .contains("Your account is deleted.");
  }

  @Test
  void a_wrong_password_is_said_beside_it() {
    var wrong = delete("something else");
    var none = delete("");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(page(wrong).select("#password-error").text()).contains("not your password");
    assertThat(page(none).select("#password-error").text()).contains("Enter the password");
  }

  @Test
  void guessing_the_password_is_429() {
    result = new Result.Throttled(Duration.ofSeconds(8));

    var response = delete("my own secret");

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(page(response).select("#errors").text()).contains("Wait 8 seconds.");
  }

  @Test
  void what_is_to_be_handed_over_is_named_and_nothing_can_be_filled_in() {
    result = new Result.LastOwner(List.of("Acme"));
    consequences = new Consequences(false, List.of("Acme", "Bolt"), List.of());

    var shown = page(site.ben().get("/account/delete"));

    assertThat(shown.select(".banner li").eachText()).containsExactly("Acme", "Bolt");
    assertThat(shown.select("#password")).isEmpty();
    assertThat(delete("my own secret").statusCode()).isEqualTo(409);
  }

  @Test
  void the_last_administrator_is_told_to_find_another() {
    result = new Result.LastAdministrator();
    consequences = new Consequences(true, List.of(), List.of());

    var response = delete("my own secret");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(page(response).text()).contains("You are the last administrator");
    assertThat(page(response).select("#password")).isEmpty();
  }

  private HttpResponse<String> delete(String password) {
    return site.ben().submit("/account", "/account/delete", "password", password);
  }
}
