package dev.mailroom.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.delivery.CheckConnection;
import dev.mailroom.application.mailsettings.ClearEmailSecret;
import dev.mailroom.application.mailsettings.SaveEmailSettings;
import dev.mailroom.application.mailsettings.ViewEmailSettings.Source;
import dev.mailroom.application.mailsettings.ViewEmailSettings.View;
import dev.mailroom.domain.mailsettings.Contradiction;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.Provider;
import dev.mailroom.domain.mailsettings.SettingsField;
import dev.mailroom.domain.mailsettings.SettingsProblem;
import dev.mailroom.web.Browser;
import dev.mailroom.web.Cast;
import dev.mailroom.web.Settings;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailConfigurationTest {

  private static final String PATH = "/admin/email";
  private static final String SECRET = "CANARY-s3cret";

  private static final TestSite site = TestSite.started();
  private final List<SaveEmailSettings.Command> saved = new ArrayList<>();

  @BeforeEach
  void reset() {
    site.fakes.viewSettings = Settings::configured;
    site.fakes.viewDelivery = Samples::flowing;
    site.fakes.saveSettings =
        command -> {
          saved.add(command);
          return new SaveEmailSettings.Result.Saved(0);
        };
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notification Email",
        "Sender name",
        "SendGrid API Key",
        "SMTP Host",
        "SMTP Port",
        "SMTP Username",
        "SMTP Password",
        "Use SSL",
        "Require TLS",
        "Connect",
        "Read",
        "Write",
        "TLS 1.2",
        "TLS 1.3",
        "Trusted CA (PEM)",
        "Each second",
        "Each day"
      })
  void every_field_is_found_by_its_label(String label) {
    var page = open();

    assertThat(inputLabelled(page, label)).as(label).isNotNull();
  }

  @Test
  void the_provider_is_a_choice_of_two() {
    var page = open();

    assertThat(page.select("fieldset:has(> legend:containsOwn(Provider)) input[type=radio]"))
        .extracting(radio -> radio.attr("aria-label"))
        .containsExactly("SMTP", "SendGrid");
  }

  @Test
  void the_buttons_have_the_guides_labels() {
    var page = open();

    assertThat(page.select(".actions-end > *"))
        .extracting(Element::text)
        .contains("Save Email Settings", "Send Test Email");
    assertThat(page.select("a:contains(Send Test Email)").attr("href"))
        .isEqualTo("/admin/email/test");
  }

  @Test
  void advanced_promises_only_what_the_provider_has() {
    var promised = open().select(".advanced > summary .sub");

    assertThat(promised.text()).isEqualTo("Rate limits, timeouts, TLS versions, Trusted CA");
    promised.select(".only-smtp").remove();
    assertThat(promised.text()).isEqualTo("Rate limits");
  }

  @Test
  void what_is_stored_stands_in_the_fields_and_the_secret_does_not() {
    var page = open();

    assertThat(page.getElementById("host").attr("value")).isEqualTo("smtp.example.com");
    assertThat(page.getElementById("password").hasAttr("value")).isFalse();
    assertThat(page.getElementById("password").attr("placeholder")).hasSize(12);
  }

  @Test
  void saving_says_so_once() {
    var ada = site.ada();

    var response = ada.submit(PATH, PATH, typed("password", SECRET));

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue(PATH);
    assertThat(Browser.page(ada.get(PATH)).select(".flash").text())
        .isEqualTo("Email settings saved.");
    assertThat(ada.get(PATH).body()).doesNotContain("Email settings saved.");
  }

  @Test
  void every_field_reaches_the_use_case_as_typed() {
    submit(typed("password", SECRET));

    var command = saved.getFirst();
    assertThat(command.actor()).isEqualTo(Cast.ADA.id());
    assertThat(command.despiteContradictions()).isFalse();
    assertThat(command.form())
        .isEqualTo(
            new EmailSettingsForm(
                "a@example.com",
                "Post",
                "smtp",
                "",
                new EmailSettingsForm.Smtp(
                    "mail.example.org",
                    "465",
                    "user",
                    SECRET,
                    true,
                    false,
                    "11",
                    "12",
                    "13",
                    false,
                    true,
                    "PEM"),
                "5",
                "500"));
  }

  @ParameterizedTest
  @EnumSource
  void each_wrong_field_says_so_beside_itself_and_on_top(SettingsField field) {
    site.fakes.saveSettings =
        command -> new SaveEmailSettings.Result.Invalid(Map.of(field, SettingsProblem.MISSING));

    var response = submit(typed("password", SECRET));

    var page = Browser.page(response);
    var link = page.select("#errors a").attr("href").substring(1);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.getElementById(link)).isNotNull();
    assertThat(page.select("#errors").text()).contains("Nothing was saved. Fix one thing:");
  }

  @ParameterizedTest
  @EnumSource
  void each_problem_says_what_to_do(SettingsProblem problem) {
    site.fakes.saveSettings =
        command -> new SaveEmailSettings.Result.Invalid(Map.of(SettingsField.SMTP_PORT, problem));

    var page = Browser.page(submit(typed()));

    assertThat(page.getElementById("port-error").text()).endsWith(".").hasSizeGreaterThan(15);
    assertThat(page.getElementById("port").attr("aria-describedby")).contains("port-error");
  }

  @Test
  void a_failed_save_keeps_what_was_typed_and_sends_no_secret_back() {
    site.fakes.saveSettings =
        command ->
            new SaveEmailSettings.Result.Invalid(
                Map.of(SettingsField.SMTP_PORT, SettingsProblem.NOT_A_PORT));

    var response = submit(typed("password", SECRET, "sendgrid-key", SECRET));

    var page = Browser.page(response);
    assertThat(response.body()).doesNotContain(SECRET);
    assertThat(page.getElementById("host").attr("value")).isEqualTo("mail.example.org");
    assertThat(page.getElementById("trusted-ca").text()).isEqualTo("PEM");
    assertThat(page.getElementById("ssl").hasAttr("checked")).isTrue();
    assertThat(page.getElementById("settings").attr("data-unsaved")).isEqualTo("true");
    assertThat(page.text()).contains("Type the SMTP Password again");
  }

  @Test
  void a_password_for_another_host_must_be_typed_again() {
    site.fakes.saveSettings =
        command ->
            new SaveEmailSettings.Result.Invalid(
                Map.of(SettingsField.SMTP_PASSWORD, SettingsProblem.PASSWORD_MISSING));

    var page = Browser.page(submit(typed()));

    assertThat(page.getElementById("password-error").text())
        .contains("mail.example.org")
        .contains("The saved one belongs to smtp.example.com");
    assertThat(page.getElementById("password").hasAttr("placeholder")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void a_contradiction_is_asked_about_before_saving(Contradiction contradiction) {
    site.fakes.saveSettings =
        command -> new SaveEmailSettings.Result.Contradictory(Set.of(contradiction));

    var response = submit(typed("password", SECRET));

    var page = Browser.page(response);
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).doesNotContain(SECRET);
    assertThat(page.text()).contains("Nothing was saved yet. Is this meant?");
    assertThat(page.select("button[name=anyway]").attr("form")).isEqualTo("settings");
  }

  @Test
  void saving_anyway_says_that_it_is_meant() {
    submit(typed("anyway", "true"));

    assertThat(saved.getFirst().despiteContradictions()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "gmail,smtp.gmail.com,Setting up Gmail",
    "outlook,smtp-mail.outlook.com,Setting up Outlook",
    "aws-ses,email-smtp.us-east-1.amazonaws.com,Setting up AWS SES",
    "mailgun,smtp.mailgun.org,Setting up Mailgun"
  })
  void a_preset_fills_in_the_server_and_keeps_the_rest(String code, String host, String guide) {
    var response = submit(typed("preset", code, "password", SECRET));

    var page = Browser.page(response);
    assertThat(saved).isEmpty();
    assertThat(response.body()).doesNotContain(SECRET);
    assertThat(page.getElementById("host").attr("value")).isEqualTo(host);
    assertThat(page.getElementById("port").attr("value")).isEqualTo("587");
    assertThat(page.getElementById("tls").hasAttr("checked")).isTrue();
    assertThat(page.getElementById("ssl").hasAttr("checked")).isFalse();
    assertThat(page.getElementById("username").attr("value")).isEqualTo("user");
    assertThat(page.getElementById("read-timeout").attr("value")).isEqualTo("12");
    assertThat(page.getElementById("guide-smtp").text()).isEqualTo(guide);
    assertThat(page.select("[aria-pressed=true]").attr("value")).isEqualTo(code);
  }

  @Test
  void ses_is_filled_in_by_region() {
    var page = Browser.page(submit(typed("preset", "aws-ses", "region", "eu-central-1")));

    assertThat(page.getElementById("host").attr("value"))
        .isEqualTo("email-smtp.eu-central-1.amazonaws.com");
    assertThat(page.select("#region option[selected]").attr("value")).isEqualTo("eu-central-1");
  }

  @Test
  void a_region_that_does_not_exist_goes_nowhere() {
    var page = Browser.page(submit(typed("preset", "aws-ses", "region", "x.evil.example/")));

    assertThat(page.getElementById("host").attr("value"))
        .isEqualTo("email-smtp.us-east-1.amazonaws.com");
  }

  @Test
  void the_custom_preset_empties_the_host() {
    var page = Browser.page(submit(typed("preset", "custom")));

    assertThat(page.getElementById("host").attr("value")).isEmpty();
    assertThat(page.getElementById("port").attr("value")).isEqualTo("465");
  }

  @Test
  void the_credential_can_be_cleared() {
    site.fakes.clearSecret = actor -> new ClearEmailSecret.Result.Cleared();

    var page = Browser.page(submit(typed("clear", "password")));

    assertThat(page.text()).contains("The saved credential is erased.");
    assertThat(page.getElementById("host").attr("value")).isEqualTo("mail.example.org");
  }

  @Test
  void clearing_nothing_is_no_error() {
    site.fakes.clearSecret = actor -> new ClearEmailSecret.Result.NothingStored();

    assertThat(Browser.page(submit(typed("clear", "password"))).text())
        .contains("Nothing was stored here");
  }

  @Test
  void a_credential_of_90_days_asks_to_be_replaced() {
    site.fakes.viewSettings = () -> stored(Cast.NOW.minus(Duration.ofDays(90)));

    var page = open();

    assertThat(page.select(".secret-age.is-old").text()).contains("90 days ago");
    assertThat(page.select(".status-card").text()).contains("The password is getting old");
  }

  @Test
  void a_younger_credential_shows_its_age() {
    site.fakes.viewSettings = () -> stored(Cast.NOW.minus(Duration.ofDays(69)));

    var page = open();

    assertThat(page.select(".secret-age").text())
        .contains("Saved 12 Sep 2026, 69 days ago. Stored encrypted, never shown again.");
    assertThat(page.select(".secret-age.is-old")).isEmpty();
  }

  @Test
  void the_environments_credential_cannot_be_cleared_here() {
    site.fakes.viewSettings =
        () ->
            new View(
                Settings.form(),
                Source.ENVIRONMENT,
                true,
                Optional.of(Provider.SMTP),
                Optional.of("smtp.example.com"),
                true,
                Optional.empty(),
                true);

    var page = open();

    assertThat(page.select("button[name=clear]")).isEmpty();
    assertThat(page.select(".source.in-force").text()).isEqualTo("Environment in force");
    assertThat(page.select("#password-hint").text()).contains("SMTP_PASSWORD");
  }

  @Test
  void a_site_without_settings_says_so() {
    site.fakes.viewSettings = Settings::none;
    site.fakes.viewDelivery = Samples::unset;

    var page = open();

    assertThat(page.select(".status-line").text()).isEqualTo("Not set up yet");
    assertThat(page.select(".source.in-force")).isEmpty();
  }

  @Test
  void a_route_that_refuses_us_says_why() {
    site.fakes.viewDelivery = Samples::stuck;

    assertThat(open().select(".status-card.is-bad .status-line").text())
        .isEqualTo("smtp.example.com refused the user name or password");
  }

  @Test
  void a_connection_that_works_shows_its_stages() {
    site.fakes.checkConnection =
        form -> new CheckConnection.Result.Connected(Samples.untilEncrypted());

    var response = submit(typed("check", "true", "password", SECRET));

    var page = Browser.page(response);
    assertThat(page.select("#reaction .banner-ok").text()).contains("Connection works");
    assertThat(page.select("#reaction .stage.is-done")).hasSize(3);
    assertThat(page.text()).contains("Type the SMTP Password again");
    assertThat(response.body()).doesNotContain(SECRET);
    assertThat(saved).isEmpty();
  }

  @Test
  void a_connection_that_fails_shows_the_servers_words_the_cause_and_the_fix() {
    site.fakes.checkConnection =
        form ->
            new CheckConnection.Result.NotConnected(
                Samples.failed(Samples.WRONG_PASSWORD).stages(), Samples.WRONG_PASSWORD);

    var response = site.ada().submit(PATH, PATH + "/check", typed("password", SECRET));

    var fragment = Browser.page(response);
    assertThat(fragment.select("h1")).isEmpty();
    assertThat(fragment.select(".banner-bad").text())
        .contains("mail.example.org refused the user name or password");
    assertThat(fragment.select(".reply-bad").text()).contains("Username and Password not accepted");
    assertThat(fragment.select(".fix a").attr("href")).isEqualTo("#password");
    assertThat(response.body()).doesNotContain(SECRET);
  }

  @Test
  void a_form_that_cannot_be_checked_says_what_to_fix() {
    site.fakes.checkConnection =
        form ->
            new CheckConnection.Result.Invalid(
                Map.of(SettingsField.SMTP_HOST, SettingsProblem.NOT_A_HOST));

    var fragment = Browser.page(site.ada().submit(PATH, PATH + "/check", typed()));

    assertThat(fragment.select("#check-errors a").attr("href")).isEqualTo("#host");
  }

  @Test
  void hostile_input_comes_back_as_text() {
    var hostile = "\"><script>alert(1)</script>${1+1}";
    site.fakes.saveSettings =
        command ->
            new SaveEmailSettings.Result.Invalid(
                Map.of(SettingsField.SMTP_HOST, SettingsProblem.NOT_A_HOST));

    var page =
        Browser.page(submit(typed("host", hostile, "sender-name", hostile, "trusted-ca", hostile)));

    assertThat(page.select("script:not([src])")).isEmpty();
    assertThat(page.getElementById("host").attr("value")).isEqualTo(hostile);
    assertThat(page.getElementById("trusted-ca").wholeText()).isEqualTo(hostile);
  }

  @Test
  void an_empty_form_is_no_crash() {
    assertThat(submit().statusCode()).isEqualTo(303);
    assertThat(submit("preset", "no-such").statusCode()).isEqualTo(200);
  }

  private Document open() {
    return Browser.page(site.ada().get(PATH));
  }

  private HttpResponse<String> submit(String... fields) {
    return site.ada().submit(PATH, PATH, fields);
  }

  /** A filled form; what is given comes first and so wins. */
  private static String[] typed(String... more) {
    var fields = new ArrayList<>(List.of(more));
    fields.addAll(
        List.of(
            "notification-email",
            "a@example.com",
            "sender-name",
            "Post",
            "provider",
            "smtp",
            "host",
            "mail.example.org",
            "port",
            "465",
            "username",
            "user",
            "ssl",
            "true",
            "connect-timeout",
            "11",
            "read-timeout",
            "12",
            "write-timeout",
            "13",
            "tls13",
            "true",
            "trusted-ca",
            "PEM",
            "per-second",
            "5",
            "per-day",
            "500"));
    return fields.toArray(String[]::new);
  }

  private static View stored(Instant savedAt) {
    return new View(
        Settings.form(),
        Source.PANEL,
        true,
        Optional.of(Provider.SMTP),
        Optional.of("smtp.example.com"),
        true,
        Optional.of(savedAt),
        true);
  }

  private static Element inputLabelled(Document page, String label) {
    return page.select("label").stream()
        .filter(found -> labelText(found).equals(label))
        .map(found -> page.getElementById(found.attr("for")))
        .filter(input -> input != null && input.is("input, textarea, select"))
        .findFirst()
        .orElse(null);
  }

  private static String labelText(Element label) {
    var named = label.select("[id$=-label]");
    return named.isEmpty() ? label.ownText() : named.text();
  }
}
