package dev.mailroom.domain.mailsettings;

import static dev.mailroom.domain.mailsettings.SettingsField.CONNECT_TIMEOUT;
import static dev.mailroom.domain.mailsettings.SettingsField.NOTIFICATION_EMAIL;
import static dev.mailroom.domain.mailsettings.SettingsField.PER_DAY;
import static dev.mailroom.domain.mailsettings.SettingsField.PER_SECOND;
import static dev.mailroom.domain.mailsettings.SettingsField.PROVIDER;
import static dev.mailroom.domain.mailsettings.SettingsField.READ_TIMEOUT;
import static dev.mailroom.domain.mailsettings.SettingsField.REQUIRE_TLS;
import static dev.mailroom.domain.mailsettings.SettingsField.SENDER_NAME;
import static dev.mailroom.domain.mailsettings.SettingsField.SENDGRID_API_KEY;
import static dev.mailroom.domain.mailsettings.SettingsField.SMTP_HOST;
import static dev.mailroom.domain.mailsettings.SettingsField.SMTP_PASSWORD;
import static dev.mailroom.domain.mailsettings.SettingsField.SMTP_PORT;
import static dev.mailroom.domain.mailsettings.SettingsField.SMTP_USERNAME;
import static dev.mailroom.domain.mailsettings.SettingsField.TLS_VERSIONS;
import static dev.mailroom.domain.mailsettings.SettingsField.TRUSTED_CA;
import static dev.mailroom.domain.mailsettings.SettingsField.USE_SSL;
import static dev.mailroom.domain.mailsettings.SettingsField.WRITE_TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.mailsettings.SettingsReading.Valid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsChangesTest {

  private final FormReader reader = new FormReader(_ -> true);
  private final EmailSettings before = settings(TypedForm.smtp());

  @Test
  void nothing_changed_is_nothing() {
    assertThat(changes(TypedForm.smtp())).isEmpty();
  }

  @Test
  void every_field_is_told_by_name() {
    assertThat(changes(TypedForm.smtp(TypedForm.at("localhost", "25"))))
        .containsExactly(SMTP_HOST, SMTP_PORT);
    assertThat(changes(TypedForm.smtp(TypedForm.as("other", "word"))))
        .containsExactly(SMTP_USERNAME, SMTP_PASSWORD);
    assertThat(changes(TypedForm.smtp(TypedForm.secured(true, false))))
        .containsExactly(USE_SSL, REQUIRE_TLS);
    assertThat(changes(TypedForm.smtp(TypedForm.waiting("1", "2", "3"))))
        .containsExactly(CONNECT_TIMEOUT, READ_TIMEOUT, WRITE_TIMEOUT);
    assertThat(changes(TypedForm.smtp(TypedForm.speaking(true, false))))
        .containsExactly(TLS_VERSIONS);
    assertThat(changes(TypedForm.smtp(TypedForm.trusting("a PEM")))).containsExactly(TRUSTED_CA);
    assertThat(
            changes(
                new EmailSettingsForm(
                    "b@example.com", "B", "smtp", "", TypedForm.SERVER, "1", "2")))
        .containsExactly(NOTIFICATION_EMAIL, SENDER_NAME, PER_SECOND, PER_DAY);
  }

  @Test
  void another_provider_changes_the_fields_of_both() {
    assertThat(changes(TypedForm.sendGrid("SG.x")))
        .contains(PROVIDER, SENDGRID_API_KEY, SMTP_HOST, SMTP_PASSWORD);
  }

  @Test
  void the_first_settings_change_all_they_set() {
    assertThat(SettingsChanges.between(Optional.empty(), settings(TypedForm.sendGrid("SG.x"))))
        .contains(NOTIFICATION_EMAIL, PROVIDER, SENDGRID_API_KEY)
        .doesNotContain(SMTP_HOST);
  }

  private List<SettingsField> changes(EmailSettingsForm form) {
    return SettingsChanges.between(Optional.of(before), settings(form));
  }

  private EmailSettings settings(EmailSettingsForm form) {
    return ((Valid) reader.read(form, Optional.empty())).settings();
  }
}
