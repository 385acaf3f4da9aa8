package dev.mailroom.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mailroom.bootstrap.StartFailure.Reason;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentMailTest {

  @Test
  void an_environment_that_says_nothing_of_mail_has_no_settings() {
    assertThat(EnvironmentMail.read(new Environment(Map.of("PATH", "/bin"))).find()).isEmpty();
  }

  @Test
  void settings_are_read() {
    var variables =
        Map.of("NOTIFICATION_EMAIL", "no-reply@example.com", "SMTP_SERVER", "mx.example.com");

    var settings = EnvironmentMail.read(new Environment(variables)).find().orElseThrow();

    assertThat(((SmtpRoute) settings.route()).host()).isEqualTo("mx.example.com");
  }

  @Test
  void every_wrong_variable_is_named_with_its_fault_and_none_with_its_value() {
    var variables =
        Map.of(
            "NOTIFICATION_EMAIL", "two@example.com,addresses@example.com",
            "SMTP_SERVER", "smtp://mx.example.com",
            "SMTP_PORT", "99999",
            "SMTP_PASSWORD", "s3cret-of-the-mailbox");

    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> EnvironmentMail.read(new Environment(variables)))
        .withMessageContaining("Correct or unset these:")
        .withMessageContaining("  NOTIFICATION_EMAIL: not one address\n")
        .withMessageContaining("  SMTP_PORT: not a port\n")
        .withMessageContaining("  SMTP_SERVER: not a host\n")
        .withMessageContaining("  SMTP_USERNAME: username missing")
        .satisfies(wrong -> {
          assertThat(wrong.getMessage()).doesNotContain(variables.values());
          assertThat(wrong.reason()).isEqualTo(Reason.CONFIGURATION);
        });
  }
}
