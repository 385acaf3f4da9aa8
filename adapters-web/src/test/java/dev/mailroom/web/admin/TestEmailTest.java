package dev.mailroom.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.delivery.FollowTestEmail.Result.Progress;
import dev.mailroom.application.delivery.FollowTestEmail.Result.UnknownTest;
import dev.mailroom.application.delivery.SendTestEmail;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.web.Browser;
import dev.mailroom.web.Cast;
import dev.mailroom.web.Settings;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestEmailTest {

  private static final String PATH = "/admin/email/test";
  private static final String RUN = PATH + "/" + Samples.TEST;

  private static final TestSite site = TestSite.started();
  private final List<SendTestEmail.Command> sent = new ArrayList<>();

  @BeforeEach
  void reset() {
    site.fakes.viewSettings = Settings::configured;
    site.fakes.sendTest =
        command -> {
          sent.add(command);
          return new SendTestEmail.Result.Queued(Samples.TEST);
        };
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void the_form_is_filled_in_and_sends_to_oneself() {
    var page = Browser.page(site.ada().get(PATH));

    assertThat(labelled(page, "Recipient").attr("value")).isEqualTo("ada@example.com");
    assertThat(labelled(page, "Subject").attr("value")).isNotBlank();
    assertThat(labelled(page, "Body").text()).isNotBlank();
    assertThat(page.select("main form button").text()).isEqualTo("Send Test Email");
    assertThat(page.select(".banner-title").text()).contains("smtp.example.com, port 587");
  }

  @Test
  void sending_leads_to_the_tests_own_page() {
    var response = submit("recipient", "b@example.com", "subject", "S", "body", "B");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue(RUN);
    assertThat(sent)
        .containsExactly(new SendTestEmail.Command(Cast.ADA, "b@example.com", "S", "B"));
  }

  @Test
  void without_settings_it_says_the_next_step_and_keeps_what_was_typed() {
    site.fakes.viewSettings = Settings::none;
    site.fakes.sendTest = command -> new SendTestEmail.Result.NotConfigured();

    var response = submit("recipient", "b@example.com", "subject", "S", "body", "B");

    var page = Browser.page(response);
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(page.select(".banner-warn a").attr("href")).isEqualTo("/admin/email");
    assertThat(labelled(page, "Body").text()).isEqualTo("B");
  }

  @ParameterizedTest
  @EnumSource
  void each_wrong_field_says_so(SendTestEmail.Field field) {
    for (var problem : SendTestEmail.Problem.values()) {
      site.fakes.sendTest = command -> new SendTestEmail.Result.Invalid(Map.of(field, problem));

      var response = submit("recipient", "<b>", "subject", "S", "body", "B");

      var page = Browser.page(response);
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(page.select(".field.is-wrong .error").text()).endsWith(".");
      assertThat(labelled(page, "Recipient").attr("value")).isEqualTo("<b>");
    }
  }

  @Test
  void a_test_on_its_way_keeps_itself_up_to_date_with_and_without_script() {
    site.fakes.followTest = email -> Samples.sending();

    var page = run();

    assertThat(page.select("#test").attr("hx-get")).isEqualTo(RUN + "/stages");
    assertThat(page.select("noscript meta[http-equiv=refresh]").attr("content")).isEqualTo("1");
    assertThat(names(page, "done"))
        .containsExactly("Resolved", "Connected", "Encrypted with TLS 1.3");
    assertThat(names(page, "live")).containsExactly("Authenticating");
    assertThat(names(page, "next"))
        .containsExactly("Sender", "Recipient", "Message", "Accepted by the server");
    assertThat(page.select(".is-live .stage-time").text()).isEqualTo("1.4 s so far");
  }

  @Test
  void a_sent_test_shows_the_servers_reply_and_what_to_do_next() {
    site.fakes.followTest = email -> Samples.sent();

    var page = run();

    assertThat(page.select(".verdict-ok").text()).contains("smtp.example.com took it in 517 ms");
    assertThat(page.text()).contains("OK 1795182461").contains("Not in the inbox");
    assertThat(page.select("[hx-get], noscript")).isEmpty();
    assertThat(names(page, "done")).hasSize(8);
  }

  @Test
  void a_relay_without_encryption_does_not_look_encrypted() {
    var plain =
        new StageTrace(
            Stage.SECURE,
            StageTrace.Progress.DONE,
            Duration.ofMillis(36),
            Optional.of(Duration.ofMillis(4)),
            "not encrypted, for STARTTLS is not offered",
            Optional.empty());
    site.fakes.followTest =
        email -> Samples.progress(EmailState.SENDING, List.of(plain), Optional.empty());

    assertThat(names(run(), "done")).containsExactly("Not encrypted");
  }

  @Test
  void a_failed_test_shows_the_servers_words_the_cause_and_the_fix() {
    site.fakes.followTest = email -> Samples.failed(Samples.WRONG_PASSWORD);

    var page = run();

    assertThat(page.select(".verdict-bad").text())
        .contains("smtp.example.com refused the user name or password")
        .contains("38 other emails wait");
    assertThat(page.select(".reply-bad").first().wholeText().lines().toList())
        .containsExactly(
            "535-5.7.8 Username and Password not accepted. For more",
            "535-5.7.8 information, go to",
            "535 5.7.8 https://support.google.com/mail/?p=BadCredentials");
    assertThat(page.select(".fix .steps li")).isNotEmpty();
    assertThat(page.select(".fix a.button-primary").attr("href"))
        .isEqualTo("/admin/email#password");
    assertThat(page.select("[hx-get], noscript")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_failure_is_explained(FailureKind kind) {
    var failure = TransportFailure.of(Stage.CONNECT, kind, "what was seen");
    site.fakes.followTest = email -> Samples.failed(failure);

    var page = run();

    assertThat(page.select(".fix")).hasSize(1);
    assertThat(page.select(".fix h3")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void every_state_has_a_verdict(EmailState state) {
    site.fakes.followTest = email -> Samples.progress(state, List.of(), Optional.empty());

    var page = run();

    assertThat(page.select(".verdict-line").text()).isNotBlank();
    assertThat(page.select("[hx-get]").isEmpty()).isEqualTo(state.isTerminal());
  }

  @Test
  void a_test_whose_settings_are_gone_says_what_it_waits_for() {
    site.fakes.viewSettings = Settings::none;
    site.fakes.followTest = email -> Samples.progress(EmailState.HELD, List.of(), Optional.empty());

    var page = run();

    assertThat(page.select(".verdict").text())
        .contains("Your test waits", "No email provider is set up any more");
  }

  @Test
  void the_part_that_htmx_fetches_is_no_whole_page() {
    site.fakes.followTest = email -> Samples.sending();

    var fragment = site.ada().get(RUN + "/stages").body();

    assertThat(fragment).doesNotContain("<html", "<h1").contains("id=\"test\"");
  }

  @Test
  void trying_again_starts_from_the_same_recipient_and_subject() {
    site.fakes.followTest = email -> Samples.failed(Samples.WRONG_PASSWORD);

    var page = Browser.page(site.ada().get(PATH + "?again=" + Samples.TEST));

    assertThat(labelled(page, "Recipient").attr("value")).isEqualTo("ada@example.com");
    assertThat(labelled(page, "Subject").attr("value")).isEqualTo("Mailroom test");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "x", "00000000-0000-0000-0000-000000000000"})
  void a_test_that_does_not_exist_is_not_found(String id) {
    site.fakes.followTest = email -> new UnknownTest();

    assertThat(site.ada().get(PATH + "/" + id).statusCode()).isEqualTo(404);
    assertThat(site.ada().get(PATH + "/" + id + "/stages").statusCode()).isEqualTo(404);
  }

  @Test
  void hostile_words_of_a_server_are_text() {
    Progress sent =
        Samples.failed(
            TransportFailure.of(
                Stage.SENDER,
                FailureKind.SENDER_REFUSED,
                Reply.of(550, "<img src=x onerror=alert(1)>")));
    site.fakes.followTest = email -> sent;

    var page = run();

    assertThat(page.select("img")).isEmpty();
    assertThat(page.select(".reply-bad").text()).contains("<img src=x");
  }

  private Document run() {
    return Browser.page(site.ada().get(RUN));
  }

  private HttpResponse<String> submit(String... fields) {
    return site.ada().submit(PATH, PATH, fields);
  }

  private static Element labelled(Document page, String label) {
    return page.getElementById(page.select("label:matchesOwn(^" + label + "$)").attr("for"));
  }

  private static List<String> names(Document page, String state) {
    return page.select(".stage.is-" + state + " .stage-name").stream()
        .map(Element::ownText)
        .toList();
  }
}
