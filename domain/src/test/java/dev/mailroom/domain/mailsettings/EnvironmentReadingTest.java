package dev.mailroom.domain.mailsettings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.mailsettings.EnvironmentReading.Found;
import dev.mailroom.domain.mailsettings.EnvironmentReading.Nothing;
import dev.mailroom.domain.mailsettings.EnvironmentReading.Wrong;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentReadingTest {

  private static final Map<String, String> SMTP =
      Map.of(
          "NOTIFICATION_EMAIL", "no-reply@example.com",
          "SMTP_SERVER", "smtp.example.com",
          "SMTP_USERNAME", "mailer",
          "SMTP_PASSWORD", "hunter22");

  @Test
  void smtp_has_safe_defaults() {
    var settings = found(SMTP);

    var route = (SmtpRoute) settings.route();
    assertThat(settings.sender().address().value()).isEqualTo("no-reply@example.com");
    assertThat(settings.sender().name()).isEmpty();
    assertThat(route.host()).isEqualTo("smtp.example.com");
    assertThat(route.port()).isEqualTo(587);
    assertThat(route.username()).contains("mailer");
    assertThat(route.password()).contains(new Secret("hunter22"));
    assertThat(route.security()).isEqualTo(Security.REQUIRED_STARTTLS);
    assertThat(route.timeouts()).isEqualTo(Timeouts.DEFAULT);
  }

  @Test
  void ssl_moves_the_port_unless_one_is_given() {
    var ssl = (SmtpRoute) found(with(Map.of("SMTP_SSL", "true"))).route();
    var other = (SmtpRoute) found(with(Map.of("SMTP_SSL", "1", "SMTP_PORT", "8465"))).route();

    assertThat(ssl.security()).isEqualTo(Security.IMPLICIT_TLS);
    assertThat(ssl.port()).isEqualTo(465);
    assertThat(other.port()).isEqualTo(8465);
  }

  @ParameterizedTest
  @CsvSource({
    "true,REQUIRED_STARTTLS",
    "YES,REQUIRED_STARTTLS",
    "on,REQUIRED_STARTTLS",
    "1,REQUIRED_STARTTLS",
    "' ',REQUIRED_STARTTLS",
    "false,STARTTLS_WHEN_OFFERED",
    "no,STARTTLS_WHEN_OFFERED",
    "off,STARTTLS_WHEN_OFFERED",
    "0,STARTTLS_WHEN_OFFERED"
  })
  void to_send_without_tls_must_be_said(String value, Security security) {
    var route = (SmtpRoute) found(with(Map.of("SMTP_TLS_REQUIRED", value))).route();

    assertThat(route.security()).isEqualTo(security);
  }

  @Test
  void sendgrid_is_used_when_its_key_is_set_and_no_server_is() {
    var key = Map.of("NOTIFICATION_EMAIL", "a@example.com", "SENDGRID_API_KEY", "SG.x");

    assertThat(found(key).route().secret()).contains(new Secret("SG.x"));
    assertThat(found(with(Map.of("SENDGRID_API_KEY", "SG.x"))).route().provider())
        .isEqualTo(Provider.SMTP);
    assertThat(found(key).route().provider()).isEqualTo(Provider.SENDGRID);
  }

  @Test
  void a_relay_needs_no_user() {
    var relay = Map.of("NOTIFICATION_EMAIL", "a@example.com", "SMTP_SERVER", "localhost");

    assertThat(found(relay).isComplete()).isTrue();
  }

  @Test
  void blank_variables_count_as_unset() {
    assertThat(EnvironmentReading.of(Map.of())).isInstanceOf(Nothing.class);
    assertThat(EnvironmentReading.of(Map.of("SMTP_SERVER", " ", "SENDGRID_API_KEY", "")))
        .isInstanceOf(Nothing.class);
    assertThat(EnvironmentReading.of(Map.of("NOTIFICATION_EMAIL", "a@example.com")))
        .isInstanceOf(Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SMTP_USERNAME", "SMTP_PASSWORD", "SMTP_PORT"})
  void half_a_server_is_wrong_rather_than_nothing(String variable) {
    assertThat(wrong(Map.of("NOTIFICATION_EMAIL", "a@example.com", variable, "25")))
        .containsEntry("SMTP_SERVER", SettingsProblem.MISSING);
  }

  @Test
  void what_is_wrong_is_told_by_variable() {
    var environment =
        Map.of(
            "NOTIFICATION_EMAIL", "nobody",
            "SMTP_SERVER", "smtp://x",
            "SMTP_PORT", "0",
            "SMTP_USERNAME", "mailer",
            "SMTP_SSL", "maybe",
            "SMTP_TLS_REQUIRED", "2");

    assertThat(wrong(environment))
        .isEqualTo(
            Map.of(
                "NOTIFICATION_EMAIL", SettingsProblem.NOT_ONE_ADDRESS,
                "SMTP_SERVER", SettingsProblem.NOT_A_HOST,
                "SMTP_PORT", SettingsProblem.NOT_A_PORT,
                "SMTP_PASSWORD", SettingsProblem.PASSWORD_MISSING,
                "SMTP_SSL", SettingsProblem.NOT_A_CHOICE,
                "SMTP_TLS_REQUIRED", SettingsProblem.NOT_A_CHOICE));
    assertThat(wrong(Map.of("SENDGRID_API_KEY", "SG. x")))
        .isEqualTo(
            Map.of(
                "NOTIFICATION_EMAIL", SettingsProblem.MISSING,
                "SENDGRID_API_KEY", SettingsProblem.CONTROL_CHARACTERS));
    assertThat(
            wrong(
                Map.of(
                    "NOTIFICATION_EMAIL", "a@example.com",
                    "SMTP_SERVER", "localhost",
                    "SMTP_PASSWORD", "x")))
        .isEqualTo(Map.of("SMTP_USERNAME", SettingsProblem.USERNAME_MISSING));
  }

  @Test
  void a_flag_alone_can_be_wrong() {
    assertThat(wrong(with(Map.of("SMTP_SSL", "maybe")))).containsOnlyKeys("SMTP_SSL");
  }

  @Test
  void problems_can_be_told_in_order() {
    var found = EnvironmentReading.of(Map.of("SMTP_SERVER", "://", "SMTP_PORT", "x"));

    assertThat(((Wrong) found).sorted().keySet())
        .containsExactly("NOTIFICATION_EMAIL", "SMTP_PORT", "SMTP_SERVER");
  }

  private static Map<String, String> with(Map<String, String> more) {
    var environment = new HashMap<>(SMTP);
    environment.putAll(more);
    return environment;
  }

  private static EmailSettings found(Map<String, String> environment) {
    assertThat(EnvironmentReading.of(environment)).isInstanceOf(Found.class);
    return ((Found) EnvironmentReading.of(environment)).settings();
  }

  private static Map<String, SettingsProblem> wrong(Map<String, String> environment) {
    assertThat(EnvironmentReading.of(environment)).isInstanceOf(Wrong.class);
    return ((Wrong) EnvironmentReading.of(environment)).variables();
  }

  @Test
  void settings_of_the_environment_are_used_while_the_panel_has_none() {
    var environment = Optional.of(found(SMTP));

    assertThat(SettingsInForce.choose(Optional.empty(), environment).usable())
        .isEqualTo(environment);
    assertThat(SettingsInForce.choose(Optional.empty(), Optional.empty()).usable()).isEmpty();
  }
}
