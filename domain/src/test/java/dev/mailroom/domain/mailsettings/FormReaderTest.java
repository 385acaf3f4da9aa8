package dev.mailroom.domain.mailsettings;

import static dev.mailroom.domain.mailsettings.TypedForm.as;
import static dev.mailroom.domain.mailsettings.TypedForm.at;
import static dev.mailroom.domain.mailsettings.TypedForm.secured;
import static dev.mailroom.domain.mailsettings.TypedForm.speaking;
import static dev.mailroom.domain.mailsettings.TypedForm.trusting;
import static dev.mailroom.domain.mailsettings.TypedForm.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.mailsettings.SettingsReading.Invalid;
import dev.mailroom.domain.mailsettings.SettingsReading.Valid;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

  private static final String PEM = "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----";

  private final FormReader reader = new FormReader(PEM::equals);

  @Test
  void a_filled_form_becomes_settings() {
    var settings = valid(TypedForm.smtp());

    assertThat(settings.sender())
        .isEqualTo(Mailbox.of("Nexus Dynamics", EmailAddress.of("no-reply@example.com")));
    assertThat(settings.rateLimit()).isEqualTo(RateLimit.NONE);
    assertThat(settings.route())
        .isEqualTo(
            new SmtpRoute(
                "smtp.example.com",
                587,
                Optional.of("mailer"),
                Optional.of(new Secret("hunter22")),
                Security.REQUIRED_STARTTLS,
                new Timeouts(
                    Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60)),
                Set.of(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3),
                Optional.empty()));
  }

  @Test
  void the_key_is_all_that_sendgrid_needs_and_hidden_fields_are_not_looked_at() {
    var settings = valid(TypedForm.sendGrid(" SG.abc_DEF-1 "));

    assertThat(settings.route())
        .isEqualTo(new SendGridRoute(Optional.of(new Secret("SG.abc_DEF-1")), Timeouts.DEFAULT));
    assertThat(settings.sender().name()).isEmpty();
  }

  @Test
  void everything_wrong_is_told_at_once() {
    var server =
        new EmailSettingsForm.Smtp(
            "https://smtp.example.com",
            "0",
            "a\nb",
            "x".repeat(501),
            false,
            true,
            "",
            "601",
            "1.5",
            false,
            false,
            "not a certificate");
    var form = new EmailSettingsForm("a@b, c@d", "see http://x", "smtp", "", server, "0", "many");

    assertThat(problems(form))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(SettingsField.NOTIFICATION_EMAIL, SettingsProblem.NOT_ONE_ADDRESS),
                Map.entry(SettingsField.SENDER_NAME, SettingsProblem.NOT_A_NAME),
                Map.entry(SettingsField.SMTP_HOST, SettingsProblem.NOT_A_HOST),
                Map.entry(SettingsField.SMTP_PORT, SettingsProblem.NOT_A_PORT),
                Map.entry(SettingsField.SMTP_USERNAME, SettingsProblem.CONTROL_CHARACTERS),
                Map.entry(SettingsField.SMTP_PASSWORD, SettingsProblem.TOO_LONG),
                Map.entry(SettingsField.CONNECT_TIMEOUT, SettingsProblem.MISSING),
                Map.entry(SettingsField.READ_TIMEOUT, SettingsProblem.NOT_A_TIMEOUT),
                Map.entry(SettingsField.WRITE_TIMEOUT, SettingsProblem.NOT_A_TIMEOUT),
                Map.entry(SettingsField.TLS_VERSIONS, SettingsProblem.NO_TLS_VERSION),
                Map.entry(SettingsField.TRUSTED_CA, SettingsProblem.NOT_PEM),
                Map.entry(SettingsField.PER_SECOND, SettingsProblem.NOT_A_LIMIT),
                Map.entry(SettingsField.PER_DAY, SettingsProblem.NOT_A_LIMIT)));
  }

  @Test
  void an_empty_form_names_all_that_is_needed() {
    var nothing =
        new EmailSettingsForm.Smtp(" ", " ", "", "", false, false, "", "", "", true, false, "");

    assertThat(problems(new EmailSettingsForm(" ", " ", "smtp", "", nothing, "", "")))
        .isEqualTo(
            Map.of(
                SettingsField.NOTIFICATION_EMAIL, SettingsProblem.MISSING,
                SettingsField.SMTP_HOST, SettingsProblem.MISSING,
                SettingsField.SMTP_PORT, SettingsProblem.MISSING,
                SettingsField.CONNECT_TIMEOUT, SettingsProblem.MISSING,
                SettingsField.READ_TIMEOUT, SettingsProblem.MISSING,
                SettingsField.WRITE_TIMEOUT, SettingsProblem.MISSING));
    assertThat(problems(TypedForm.sendGrid(" ")))
        .isEqualTo(Map.of(SettingsField.SENDGRID_API_KEY, SettingsProblem.MISSING));
  }

  @ParameterizedTest
  @CsvSource({"'',MISSING", "' ',MISSING", "pigeon,NOT_A_CHOICE", "SMTP,NOT_A_CHOICE"})
  void only_two_providers_can_be_chosen(String provider, SettingsProblem problem) {
    var form = new EmailSettingsForm("a@example.com", "", provider, "", TypedForm.SERVER, "", "");

    assertThat(problems(form)).isEqualTo(Map.of(SettingsField.PROVIDER, problem));
  }

  @ParameterizedTest
  @CsvSource({"'a\nb',CONTROL_CHARACTERS", "'\u200Bx',NOT_A_NAME"})
  void a_sender_name_is_one_line_of_plain_text(String name, SettingsProblem problem) {
    assertThat(problems(named(name))).isEqualTo(Map.of(SettingsField.SENDER_NAME, problem));
  }

  @Test
  void a_sender_name_has_a_hundred_characters_at_most_and_its_blanks_are_folded() {
    assertThat(valid(named("x".repeat(100))).sender().name()).contains("x".repeat(100));
    assertThat(problems(named("x".repeat(101))))
        .isEqualTo(Map.of(SettingsField.SENDER_NAME, SettingsProblem.TOO_LONG));
    assertThat(valid(named("  Nexus   Dynamics ")).sender().name()).contains("Nexus Dynamics");
  }

  @ParameterizedTest
  @CsvSource({
    "false,false,STARTTLS_WHEN_OFFERED",
    "false,true,REQUIRED_STARTTLS",
    "true,false,IMPLICIT_TLS",
    "true,true,IMPLICIT_TLS"
  })
  void the_two_boxes_choose_how_the_connection_is_secured(
      boolean ssl, boolean tls, Security security) {
    assertThat(route(TypedForm.smtp(secured(ssl, tls))).security()).isEqualTo(security);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "65535,65535", "' 25 ',25"})
  void a_port_is_a_number_up_to_65535(String typed, int port) {
    assertThat(route(TypedForm.smtp(at("localhost", typed))).port()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "65536", "-1", "+25", "587.0", "0x19", "99999999999", "٥٨٧", "587 465", "a"})
  void nothing_else_is_a_port(String typed) {
    assertThat(problems(TypedForm.smtp(at("localhost", typed))))
        .isEqualTo(Map.of(SettingsField.SMTP_PORT, SettingsProblem.NOT_A_PORT));
  }

  @Test
  void a_timeout_is_one_second_to_ten_minutes() {
    assertThat(route(TypedForm.smtp(waiting("1", "600", "2"))).timeouts())
        .isEqualTo(
            new Timeouts(Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofSeconds(2)));
    assertThat(problems(TypedForm.smtp(waiting("0", "601", "60"))))
        .isEqualTo(
            Map.of(
                SettingsField.CONNECT_TIMEOUT, SettingsProblem.NOT_A_TIMEOUT,
                SettingsField.READ_TIMEOUT, SettingsProblem.NOT_A_TIMEOUT));
  }

  @ParameterizedTest
  @CsvSource({"true,false,TLS_1_2", "false,true,TLS_1_3"})
  void one_tls_version_is_enough(boolean tls12, boolean tls13, TlsVersion version) {
    assertThat(route(TypedForm.smtp(speaking(tls12, tls13))).tlsVersions())
        .containsExactly(version);
  }

  @Test
  void a_certificate_authority_is_read_with_its_line_breaks_and_nothing_stranger() {
    assertThat(route(TypedForm.smtp(trusting("\r\n" + PEM + "\n"))).trustedCa()).contains(PEM);
    assertThat(problems(TypedForm.smtp(trusting(PEM + "\u0000"))))
        .isEqualTo(Map.of(SettingsField.TRUSTED_CA, SettingsProblem.CONTROL_CHARACTERS));
    assertThat(problems(TypedForm.smtp(trusting("x".repeat(100_001)))))
        .isEqualTo(Map.of(SettingsField.TRUSTED_CA, SettingsProblem.TOO_LONG));
  }

  @Test
  void limits_are_whole_numbers_up_to_a_billion_or_absent() {
    assertThat(valid(limited("14", "1000000000")).rateLimit())
        .isEqualTo(new RateLimit(OptionalInt.of(14), OptionalInt.of(1_000_000_000)));
    assertThat(problems(limited("1000000001", "-3")))
        .isEqualTo(
            Map.of(
                SettingsField.PER_SECOND, SettingsProblem.NOT_A_LIMIT,
                SettingsField.PER_DAY, SettingsProblem.NOT_A_LIMIT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SG.a b", "SG.\u00e9", "SG.\u007f"})
  void an_api_key_is_visible_ascii(String key) {
    assertThat(problems(TypedForm.sendGrid(key)))
        .isEqualTo(Map.of(SettingsField.SENDGRID_API_KEY, SettingsProblem.CONTROL_CHARACTERS));
  }

  @Test
  void an_api_key_may_use_all_of_visible_ascii() {
    assertThat(valid(TypedForm.sendGrid("!~")).route().secret()).contains(new Secret("!~"));
    assertThat(problems(TypedForm.sendGrid("k".repeat(501))))
        .isEqualTo(Map.of(SettingsField.SENDGRID_API_KEY, SettingsProblem.TOO_LONG));
  }

  @Test
  void a_user_name_loses_its_outer_blanks_and_has_320_characters_at_most() {
    assertThat(route(TypedForm.smtp(as(" mailer ", "secret"))).username()).contains("mailer");
    assertThat(route(TypedForm.smtp(as("u".repeat(320), "secret"))).username()).isPresent();
    assertThat(problems(TypedForm.smtp(as("u".repeat(321), "secret"))))
        .isEqualTo(Map.of(SettingsField.SMTP_USERNAME, SettingsProblem.TOO_LONG));
  }

  private EmailSettings valid(EmailSettingsForm form) {
    assertThat(reader.read(form, Optional.empty())).isInstanceOf(Valid.class);
    return ((Valid) reader.read(form, Optional.empty())).settings();
  }

  private SmtpRoute route(EmailSettingsForm form) {
    return (SmtpRoute) valid(form).route();
  }

  private Map<SettingsField, SettingsProblem> problems(EmailSettingsForm form) {
    assertThat(reader.read(form, Optional.empty())).isInstanceOf(Invalid.class);
    return ((Invalid) reader.read(form, Optional.empty())).problems();
  }

  private static EmailSettingsForm named(String name) {
    return new EmailSettingsForm("a@example.com", name, "smtp", "", TypedForm.SERVER, "", "");
  }

  private static EmailSettingsForm limited(String perSecond, String perDay) {
    return new EmailSettingsForm(
        "a@example.com", "", "smtp", "", TypedForm.SERVER, perSecond, perDay);
  }
}
