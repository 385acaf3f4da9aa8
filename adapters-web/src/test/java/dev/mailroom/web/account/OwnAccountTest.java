package dev.mailroom.web.account;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.CancelEmailChange;
import dev.mailroom.application.account.ChoosePreferences;
import dev.mailroom.application.account.ConfirmEmailChange;
import dev.mailroom.application.account.RenameAccount;
import dev.mailroom.application.account.RequestEmailChange;
import dev.mailroom.application.account.RequestEmailChange.Result;
import dev.mailroom.application.account.ViewEmailChange;
import dev.mailroom.application.account.ViewEmailChangeLink;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnAccountTest {

  private static final EmailAddress NEXT = EmailAddress.of("ben@elsewhere.example");

  private final List<Object> asked = new ArrayList<>();
  private TestSite site;
  private Result requested = new Result.Requested();

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.requestEmailChange =
        command -> {
          asked.add(command);
          return requested;
        };
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void a_name_is_saved() {
    site.fakes.renameAccount =
        command -> {
          asked.add(command);
          return new RenameAccount.Result.Renamed();
        };
    var browser = site.ben();

    var response = browser.submit("/account", "/account/name", "name", "Benjamin Osei");

    assertThat(response.headers().firstValue("Location")).hasValue("/account");
    assertThat(page(browser.get("/account")).select(".flash").text()).isEqualTo("Name saved.");
    assertThat(asked).containsExactly(new RenameAccount.Command(Cast.BEN.id(), "Benjamin Osei"));
  }

  @Test
  void what_is_no_name_is_said_beside_it_and_kept() {
    site.fakes.renameAccount = command -> new RenameAccount.Result.NotAName();

    var response = site.ben().submit("/account", "/account/name", "name", "http://evil");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page(response).select("#name-error").text()).contains("without a link");
    assertThat(page(response).select("#name").val()).isEqualTo("http://evil");
    assertThat(page(response).select("#errors a[href=#name]")).hasSize(1);
  }

  @Test
  void an_account_that_was_closed_meanwhile_is_404() {
    site.fakes.renameAccount = command -> new RenameAccount.Result.UnknownAccount();
    site.fakes.choosePreferences = command -> new ChoosePreferences.Result.UnknownAccount();

    assertThat(site.ben().submit("/account", "/account/name").statusCode()).isEqualTo(404);
    assertThat(site.ben().submit("/account", "/account/preferences").statusCode()).isEqualTo(404);
  }

  @Test
  void a_language_and_a_time_zone_are_chosen_of_lists() {
    site.fakes.choosePreferences =
        command -> {
          asked.add(command);
          return new ChoosePreferences.Result.Chosen();
        };
    var browser = site.ben();

    var form = page(browser.get("/account"));
    var response =
        browser.submit(
            "/account", "/account/preferences", "locale", "de", "zone", "America/New_York");

    assertThat(form.select("#zone option").first().text()).isEqualTo("Same as this site (Z)");
    assertThat(form.select("#zone option[value=America/New_York]").text())
        .isEqualTo("America / New York");
    assertThat(form.select("#locale option").eachText())
        .containsExactly(
            "My organization’s, or English",
            "Deutsch",
            "English",
            "Español",
            "Français",
            "Português");
    assertThat(form.select("#locale option").eachAttr("value"))
        .containsExactly("", "de", "en", "es", "fr", "pt");
    assertThat(response.headers().firstValue("Location")).hasValue("/account");
    assertThat(asked)
        .containsExactly(new ChoosePreferences.Command(Cast.BEN.id(), "de", "America/New_York"));
  }

  @Test
  void what_is_not_on_the_lists_is_said_beside_it() {
    site.fakes.choosePreferences = command -> new ChoosePreferences.Result.UnknownZone();
    var zone = site.ben().submit("/account", "/account/preferences", "zone", "Mars/Base");
    site.fakes.choosePreferences = command -> new ChoosePreferences.Result.UnknownLocale();
    var locale = site.ben().submit("/account", "/account/preferences", "locale", "tlh");

    assertThat(zone.statusCode()).isEqualTo(422);
    assertThat(page(zone).select("#zone-error").text()).contains("Choose one of the list.");
    assertThat(locale.statusCode()).isEqualTo(422);
    assertThat(page(locale).select("#locale-error").text()).contains("Choose one of the list.");
  }

  @Test
  void times_are_told_in_the_zone_a_person_chose() {
    var ben =
        Cast.BEN.withPreferences(
            new Preferences(Optional.empty(), Optional.of(ZoneId.of("Asia/Tokyo"))));
    site.fakes.authenticate = token -> Optional.of(new SignedIn(ben, Cast.session(ben)));
    pendingUntilTomorrow();

    var page = page(site.ben().get("/account"));

    assertThat(page.select("#zone option[selected]").val()).isEqualTo("Asia/Tokyo");
    assertThat(page.text()).contains("It works until 21 Nov 2026, 22:32 JST.");
  }

  @Test
  void a_request_for_another_address_is_said_once_with_what_is_left_to_do() {
    var browser = site.ben();

    var response = changeAddress();

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/account");
    var command = (RequestEmailChange.Command) asked.getFirst();
    assertThat(command.account()).isEqualTo(Cast.BEN.id());
    assertThat(command.newAddress()).isEqualTo("ben@elsewhere.example");
    assertThat(command.password().value()).isEqualTo("my own secret");
    assertThat(page(browser.get("/account")).text()).doesNotContain("Waiting for");
  }

  @Test
  void the_change_that_waits_is_shown_and_can_be_cancelled() {
    pendingUntilTomorrow();
    site.fakes.cancelEmailChange = account -> new CancelEmailChange.Result.Cancelled();
    var browser = site.ben();

    var shown = page(browser.get("/account"));
    var response = browser.submit("/account", "/account/email/cancel");

    assertThat(shown.select(".banner").text())
        .contains("Waiting for ben@elsewhere.example")
        .contains("unless that address has an account already")
        .contains("Until then ben@example.com stays your address.");
    assertThat(response.headers().firstValue("Location")).hasValue("/account");
    assertThat(page(browser.get("/account")).select(".flash").text()).contains("cancelled");
  }

  @Test
  void a_change_that_is_over_already_needs_no_cancelling() {
    site.fakes.cancelEmailChange = account -> new CancelEmailChange.Result.NothingPending();
    var browser = site.ben();

    var response = browser.submit("/account", "/account/email/cancel");

    assertThat(response.headers().firstValue("Location")).hasValue("/account");
    assertThat(page(browser.get("/account")).select(".flash")).isEmpty();
  }

  @Test
  void what_is_wrong_with_a_request_is_said_beside_its_field() {
    assertThat(problem(new Result.NotAnAddress(), "new-email")).contains("one email address");
    assertThat(problem(new Result.SameAddress(), "new-email")).contains("your address already");
    assertThat(problem(new Result.WrongPassword(), "email-password"))
        .contains("That is not your password.");
  }

  @Test
  void what_was_typed_comes_back_without_the_password() {
    requested = new Result.WrongPassword();

    var response = changeAddress();

    assertThat(page(response).select("#new-email").val()).isEqualTo("ben@elsewhere.example");
    assertThat(response.body()).doesNotContain("my own secret");
  }

  @Test
  void guessing_and_asking_too_often_are_429() {
    requested = new Result.Throttled(Duration.ofMinutes(15));
    var guessing = changeAddress();
    requested = new Result.TooMany(Duration.ofMinutes(40));
    var asking = changeAddress();

    assertThat(guessing.statusCode()).isEqualTo(429);
    assertThat(page(guessing).select("#errors").text())
        .isEqualTo("Too many wrong tries. Wait 15 minutes.");
    assertThat(asking.statusCode()).isEqualTo(429);
    assertThat(asking.headers().firstValue("Retry-After")).hasValue("2400");
    assertThat(page(asking).select("#errors").text())
        .isEqualTo("Too many changes of address were asked for. Wait 40 minutes.");
  }

  @Test
  void a_link_shows_what_it_would_do() {
    site.fakes.viewEmailChangeLink =
        token -> new ViewEmailChangeLink.Result.Live(Cast.BEN.email(), NEXT);

    var response = site.stranger().get("/confirm-email/secret");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page(response).select("main").text())
        .contains("ben@elsewhere.example", "b***@example.com")
        .doesNotContain("ben@example.com");
    assertThat(page(response).select("form[action=/confirm-email/secret]")).hasSize(1);
  }

  @Test
  void a_dead_link_is_410_looked_at_and_used() {
    site.fakes.viewEmailChangeLink = token -> new ViewEmailChangeLink.Result.Dead();
    var looked = site.stranger().get("/confirm-email/secret");
    var used = confirm(new ConfirmEmailChange.Result.DeadLink());

    assertThat(looked.statusCode()).isEqualTo(410);
    assertThat(used.statusCode()).isEqualTo(410);
    assertThat(page(used).text()).contains("for 24 hours");
  }

  @Test
  void a_taken_address_is_409() {
    var used = confirm(new ConfirmEmailChange.Result.Taken());

    assertThat(used.statusCode()).isEqualTo(409);
    assertThat(page(used).text()).contains("you still log in with your old address");
  }

  @Test
  void a_confirmed_address_leads_its_owner_back_and_others_to_the_log_in() {
    var owner = confirm(new ConfirmEmailChange.Result.Changed(Cast.BEN.id()));
    var stranger =
        confirm(new ConfirmEmailChange.Result.Changed(new AccountId(Cast.uuid("somebody"))));

    assertThat(owner.headers().firstValue("Location")).hasValue("/account");
    assertThat(stranger.headers().firstValue("Location")).hasValue("/login");
  }

  @Test
  void whose_address_was_changed_without_them_finds_help() {
    var help = site.stranger().get("/help/address-changed");

    assertThat(help.statusCode()).isEqualTo(200);
    assertThat(page(help).select("main li")).hasSize(3);
  }

  private void pendingUntilTomorrow() {
    var until = Cast.NOW.plus(Duration.ofDays(1));
    site.fakes.viewEmailChange = account -> Optional.of(new ViewEmailChange.Pending(NEXT, until));
  }

  private HttpResponse<String> confirm(ConfirmEmailChange.Result result) {
    site.fakes.confirmEmailChange = token -> result;
    return site.ben().submit("/account", "/confirm-email/secret");
  }

  private String problem(Result result, String field) {
    requested = result;
    var response = changeAddress();
    assertThat(response.statusCode()).isEqualTo(422);
    return page(response).select("#" + field + "-error").text();
  }

  private HttpResponse<String> changeAddress() {
    return site.ben()
        .submit(
            "/account",
            "/account/email",
            "new-email",
            "ben@elsewhere.example",
            "email-password",
            "my own secret");
  }
}
