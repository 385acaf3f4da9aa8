package dev.mailroom.application.mailsettings;

import static dev.mailroom.application.mailsettings.SettingsOffice.sendGrid;
import static dev.mailroom.application.mailsettings.SettingsOffice.smtp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.mailsettings.SaveEmailSettings.Command;
import dev.mailroom.application.mailsettings.SaveEmailSettings.Result.Contradictory;
import dev.mailroom.application.mailsettings.SaveEmailSettings.Result.Invalid;
import dev.mailroom.application.mailsettings.SaveEmailSettings.Result.Saved;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.mailsettings.Contradiction;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.domain.mailsettings.Secret;
import dev.mailroom.domain.mailsettings.SettingsField;
import dev.mailroom.domain.mailsettings.SettingsProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SaveEmailSettingsUseCaseTest {

  private final SettingsOffice office = new SettingsOffice();

  @Test
  void good_settings_are_in_force_at_once_and_let_held_mail_go() {
    var result = office.save(smtp("hunter22"));

    assertThat(result).isEqualTo(new Saved(SettingsOffice.HELD));
    assertThat(office.current.usable().map(EmailSettings::route))
        .hasValueSatisfying(route -> {
          assertThat(route.label()).isEqualTo("smtp.example.com");
          assertThat(route.secret()).contains(new Secret("hunter22"));
        });
    assertThat(saved().savedAt()).isEqualTo(office.clock.instant());
    assertThat(saved().secretSavedAt()).contains(office.clock.instant());
  }

  @Test
  void the_audit_names_who_and_which_fields_and_no_value() {
    office.save(smtp("hunter22"));
    office.save(smtp("other host", "587", ""));
    office.save(smtp("smtp.example.com", "2525", "correct horse"));

    assertThat(office.audit.actions())
        .containsExactly(AuditAction.EMAIL_SETTINGS_SAVED, AuditAction.EMAIL_SETTINGS_SAVED);
    var entry = office.audit.entries().getLast();
    assertThat(entry.actor()).contains(SettingsOffice.ADA.value());
    assertThat(entry.fields()).containsExactly("SMTP_PORT", "SMTP_PASSWORD");
    assertThat(office.audit.entries().toString()).doesNotContain("hunter22", "correct horse");
  }

  @Test
  void what_is_wrong_is_told_and_nothing_saved() {
    var result = office.save(smtp("smtp://example.com", "0", ""));

    assertThat(result)
        .isEqualTo(
            new Invalid(
                Map.of(
                    SettingsField.SMTP_HOST, SettingsProblem.NOT_A_HOST,
                    SettingsField.SMTP_PORT, SettingsProblem.NOT_A_PORT,
                    SettingsField.SMTP_PASSWORD, SettingsProblem.PASSWORD_MISSING)));
    assertThat(office.panel.find()).isEmpty();
    assertThat(office.audit.entries()).isEmpty();
    assertThat(office.announced).hasValue(0);
  }

  @Test
  void a_contradiction_is_asked_about_before_anything_is_saved() {
    var form = smtp("smtp.example.com", "465", "hunter22");

    assertThat(office.save(form))
        .isEqualTo(new Contradictory(Set.of(Contradiction.PORT_465_WITHOUT_SSL)));
    assertThat(office.panel.find()).isEmpty();

    assertThat(office.save.save(new Command(SettingsOffice.ADA, form, true)))
        .isInstanceOf(Saved.class);
    assertThat(office.panel.find()).isPresent();
  }

  @Test
  void a_blank_password_keeps_the_stored_one_and_its_age() {
    office.save(smtp("hunter22"));
    var since = office.clock.instant();
    office.clock.advance(Duration.ofDays(100));

    office.save(smtp(""));

    assertThat(saved().settings().route().secret()).contains(new Secret("hunter22"));
    assertThat(saved().secretSavedAt()).contains(since);
    assertThat(saved().savedAt()).isEqualTo(office.clock.instant());
  }

  @Test
  void a_new_password_is_young_again() {
    office.save(smtp("hunter22"));
    office.clock.advance(Duration.ofDays(100));

    office.save(smtp("hunter23"));

    assertThat(saved().secretSavedAt()).contains(office.clock.instant());
  }

  @Test
  void a_stored_password_never_follows_to_another_host() {
    office.save(smtp("hunter22"));

    var result = office.save(smtp("smtp.evil.example", "587", ""));

    assertThat(result)
        .isEqualTo(
            new Invalid(Map.of(SettingsField.SMTP_PASSWORD, SettingsProblem.PASSWORD_MISSING)));
    assertThat(saved().settings().route().label()).isEqualTo("smtp.example.com");
  }

  @Test
  void another_provider_drops_the_old_one_with_its_secret() {
    office.save(smtp("hunter22"));

    office.save(sendGrid("SG.x"));
    var back = office.save(smtp(""));

    assertThat(back).isInstanceOf(Invalid.class);
    assertThat(saved().settings().route().secret()).contains(new Secret("SG.x"));
  }

  @Test
  void the_environments_secret_is_kept_like_a_stored_one() {
    office.save(smtp("hunter22"));
    office.environment.set(Optional.of(saved().settings()));
    var fresh = new SettingsOffice();
    fresh.environment.set(office.environment.get());

    fresh.save(smtp(""));

    var taken = fresh.panel.find().orElseThrow();
    assertThat(taken.settings().route().secret()).contains(new Secret("hunter22"));
    assertThat(taken.secretSavedAt()).contains(fresh.clock.instant());
  }

  @Test
  void a_relay_without_credentials_has_no_secret_to_age() {
    var anonymous =
        smtp("hunter22")
            .withSmtp(s ->
                new EmailSettingsForm.Smtp(
                    "localhost", "2525", "", "", false, false, "10", "60", "60", true, true, ""));

    assertThat(office.save(anonymous)).isInstanceOf(Saved.class);
    assertThat(saved().secretSavedAt()).isEmpty();
    assertThat(office.current.usable()).isPresent();
  }

  @Test
  void nothing_is_saved_when_held_mail_cannot_be_released() {
    var failing =
        new SaveEmailSettingsUseCase(
            office.transactions,
            office.forms,
            office.panel,
            office.audit,
            () -> {
              throw new IllegalStateException("the database is away");
            },
            office.clock);

    assertThatThrownBy(() -> failing.save(new Command(SettingsOffice.ADA, smtp("hunter22"), false)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(office.panel.find()).isEmpty();
    assertThat(office.audit.entries()).isEqualTo(List.of());
  }

  private SavedSettings saved() {
    return office.panel.find().orElseThrow();
  }
}
