package dev.mailroom.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mailroom.application.delivery.Pace;
import dev.mailroom.bootstrap.StartFailure.Reason;
import dev.mailroom.mail.smtp.ConnectionLimits;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {

  @Test
  void without_a_word_it_listens_on_loopback_and_keeps_its_own_database() {
    var config = Config.from(new Environment(Map.of()));

    assertThat(config.listening().bind()).isEqualTo("127.0.0.1");
    assertThat(config.listening().port()).isEqualTo(8080);
    assertThat(config.listening().trustProxy()).isFalse();
    assertThat(config.dataFolder()).hasToString("data");
    assertThat(config.database()).isEmpty();
    assertThat(config.masterKeys()).isEmpty();
    assertThat(config.listening().site(ZoneOffset.UTC).baseUrl())
        .isEqualTo("http://localhost:8080");
  }

  @Test
  void a_blank_variable_counts_as_unset() {
    var blank =
        Map.of(
            "MAILROOM_PORT",
            "",
            "MAILROOM_BIND",
            " ",
            "DATABASE_URL",
            "\t",
            "MAILROOM_LOG_FORMAT",
            "",
            "MAILROOM_TRUST_PROXY",
            " ");

    var config = Config.from(new Environment(blank));

    assertThat(config.listening().port()).isEqualTo(8080);
    assertThat(config.database()).isEmpty();
    assertThat(LogText.format(config.environment())).isEqualTo("text");
  }

  @ParameterizedTest
  @CsvSource({
    "MAILROOM_PORT, 65536, from 1 to 65535",
    "MAILROOM_PORT, -1, from 1 to 65535",
    "MAILROOM_PORT, 80 80, from 1 to 65535",
    "MAILROOM_BIND, 192.0.2.1, an address that this machine has",
    "MAILROOM_BIND, no.such.host.invalid, an address that this machine has",
    "MAILROOM_TRUST_PROXY, maybe, true or false",
    "MAILROOM_LEASE_SECONDS, 0, from 1 to 86400",
    "MAILROOM_CONNECTION_MESSAGES, many, from 1 to 1000000",
    "MAILROOM_CONNECTION_SECONDS, 86401, from 1 to 86400",
    "SENDGRID_BASE_URL, not an address, an address like https://",
    "SENDGRID_BASE_URL, ftp://example.com, an address like https://",
    "SENDGRID_BASE_URL, https:/missing, an address like https://"
  })
  void a_value_that_cannot_be_used_is_named_by_its_variable_with_what_is_allowed(
      String variable, String value, String allowed) {
    assertRefused(variable, value, allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example.com",
        "ftp://mail.example.com",
        "https://",
        "https://mail.example.com/mailroom",
        "https://mail.example.com?x=1",
        "https://mail.example.com#x",
        "https://ada:pw@mail.example.com",
        "https://mail example.com"
      })
  void a_base_url_is_scheme_and_host_and_nothing_else(String url) {
    assertRefused("MAILROOM_BASE_URL", url, "without a path");
  }

  @Test
  void a_base_url_may_end_with_a_slash_and_be_written_in_capitals() {
    var config =
        Config.from(new Environment(Map.of("MAILROOM_BASE_URL", "HTTPS://Mail.Example.com:8443/")));

    assertThat(config.listening().site(ZoneOffset.UTC).baseUrl())
        .isEqualTo("https://mail.example.com:8443");
  }

  @Test
  void how_mail_is_carried_may_be_tuned() {
    var tuned =
        Tuning.from(
            new Environment(
                Map.of(
                    "MAILROOM_LEASE_SECONDS",
                    "7",
                    "MAILROOM_CONNECTION_MESSAGES",
                    "30",
                    "MAILROOM_CONNECTION_SECONDS",
                    "90")));

    assertThat(tuned.pace().lease()).isEqualTo(Duration.ofSeconds(7));
    assertThat(tuned.connections().messages()).isEqualTo(30);
    assertThat(tuned.connections().lifetime()).isEqualTo(Duration.ofSeconds(90));
    assertThat(Tuning.from(new Environment(Map.of())))
        .isEqualTo(new Tuning(ConnectionLimits.DEFAULT, Pace.DEFAULT));
  }

  @Test
  void port_zero_becomes_a_free_one_that_links_then_name() {
    var listening =
        Config.from(new Environment(Map.of("MAILROOM_PORT", "0"))).withFreePortChosen().listening();

    assertThat(listening.port()).isPositive();
    assertThat(listening.site(ZoneOffset.UTC).baseUrl()).endsWith(":" + listening.port());
  }

  @Test
  void a_log_format_is_one_of_two() {
    assertThat(LogText.format(new Environment(Map.of("MAILROOM_LOG_FORMAT", " json "))))
        .isEqualTo("json");
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> LogText.format(new Environment(Map.of("MAILROOM_LOG_FORMAT", "JSON"))))
        .withMessageContaining("MAILROOM_LOG_FORMAT is one of: text, json");
  }

  private static void assertRefused(String variable, String value, String allowed) {
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> Config.from(new Environment(Map.of(variable, value))))
        .withMessageStartingWith(variable + " is ")
        .withMessageContaining(allowed)
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CONFIGURATION));
  }
}
