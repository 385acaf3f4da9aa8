package dev.mailroom.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.mailsettings.Provider;
import dev.mailroom.web.admin.advice.Advice;
import dev.mailroom.web.admin.advice.Advisor;
import dev.mailroom.web.admin.advice.Through;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceTest {

  private static final List<String> HOSTS =
      List.of(
          "smtp.gmail.com",
          "smtp-mail.outlook.com",
          "email-smtp.eu-west-1.amazonaws.com",
          "smtp.mailgun.org",
          "mail.example.com");

  @ParameterizedTest
  @EnumSource
  void every_failure_has_a_headline_a_cause_and_a_step(FailureKind kind) {
    for (var way : ways()) {
      var advice = advice(kind, way);

      assertThat(advice.headline()).isNotBlank().doesNotEndWith(".");
      assertThat(advice.cause()).endsWith(".");
      assertThat(advice.steps()).isNotEmpty();
      assertThat(advice.mend().label()).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_advice_begs_or_boasts(FailureKind kind) {
    for (var way : ways()) {
      assertThat(all(advice(kind, way)).toLowerCase(Locale.ROOT))
          .doesNotContain("please", "oops", "successfully");
    }
  }

  @Test
  void gmail_is_told_about_app_passwords() {
    var advice = advice(FailureKind.AUTHENTICATION_FAILED, smtp("smtp.gmail.com"));

    assertThat(advice.headline()).isEqualTo("Gmail refused the user name or password");
    assertThat(all(advice)).contains("app password", "2-step verification");
  }

  @Test
  void ses_is_told_about_credentials_of_a_region() {
    var advice =
        advice(FailureKind.AUTHENTICATION_FAILED, smtp("email-smtp.eu-west-1.amazonaws.com"));

    assertThat(all(advice)).contains("SMTP credentials", "region");
  }

  @Test
  void mailgun_is_told_about_postmaster_and_its_host_in_europe() {
    var advice = advice(FailureKind.AUTHENTICATION_FAILED, smtp("smtp.mailgun.org"));

    assertThat(all(advice)).contains("postmaster@", "smtp.eu.mailgun.org");
  }

  @Test
  void outlook_is_told_when_passwords_are_switched_off() {
    var failure =
        TransportFailure.of(
            Stage.AUTHENTICATE,
            FailureKind.AUTHENTICATION_FAILED,
            Reply.of(535, "5.7.139 Authentication unsuccessful, basic authentication is disabled"));

    var advice = Advisor.on(failure, smtp("smtp-mail.outlook.com"));

    assertThat(advice.cause()).contains("switched off");
  }

  @Test
  void sendgrid_is_told_about_the_keys_permission_and_the_verified_sender() {
    assertThat(all(advice(FailureKind.AUTHENTICATION_FAILED, sendGrid()))).contains("Mail Send");
    assertThat(all(advice(FailureKind.SENDER_REFUSED, sendGrid()))).contains("Verify");
  }

  @Test
  void a_timeout_names_firewall_host_and_timeout_as_the_guide_does() {
    var advice = advice(FailureKind.CONNECT_TIMEOUT, smtp("mail.example.com"));

    assertThat(all(advice)).contains("firewall", "port 587", "SMTP Host", "timeout");
  }

  @Test
  void tls_trouble_names_both_ports_and_the_versions_as_the_guide_does() {
    var advice = advice(FailureKind.TLS_FAILED, smtp("mail.example.com"));

    assertThat(all(advice)).contains("587", "465", "TLS versions");
  }

  private static Advice advice(FailureKind kind, Through way) {
    return Advisor.on(TransportFailure.of(Stage.CONNECT, kind, "seen"), way);
  }

  private static List<Through> ways() {
    return Stream.concat(HOSTS.stream().map(AdviceTest::smtp), Stream.of(sendGrid())).toList();
  }

  private static Through smtp(String host) {
    return new Through(Provider.SMTP, host, "587", false, true, "mailer");
  }

  private static Through sendGrid() {
    return new Through(Provider.SENDGRID, "", "", false, false, "");
  }

  private static String all(Advice advice) {
    return Stream.concat(
            Stream.of(advice.headline(), advice.cause()),
            advice.steps().stream()
                .map(step -> step.text() + step.link().map(Link::label).orElse("") + step.rest()))
        .reduce("", (all, text) -> all + " " + text);
  }
}
