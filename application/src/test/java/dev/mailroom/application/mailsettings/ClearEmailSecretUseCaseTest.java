package dev.mailroom.application.mailsettings;

import static dev.mailroom.application.mailsettings.SettingsOffice.ADA;
import static dev.mailroom.application.mailsettings.SettingsOffice.sendGrid;
import static dev.mailroom.application.mailsettings.SettingsOffice.smtp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.mailsettings.ClearEmailSecret.Result.Cleared;
import dev.mailroom.application.mailsettings.ClearEmailSecret.Result.NothingStored;
import dev.mailroom.domain.audit.AuditAction;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClearEmailSecretUseCaseTest {

  private final SettingsOffice office = new SettingsOffice();

  @Test
  void a_cleared_password_leaves_the_rest_and_nothing_can_be_sent() {
    office.save(smtp("hunter22"));

    assertThat(office.clear.clear(ADA)).isEqualTo(new Cleared());

    var saved = office.panel.find().orElseThrow();
    assertThat(saved.settings().route().label()).isEqualTo("smtp.example.com");
    assertThat(saved.settings().route().secret()).isEmpty();
    assertThat(saved.secretSavedAt()).isEmpty();
    assertThat(office.current.usable()).isEmpty();
  }

  @Test
  void a_key_is_cleared_as_well_and_both_are_audited() {
    office.save(sendGrid("SG.x"));

    office.clear.clear(ADA);

    assertThat(office.current.usable()).isEmpty();
    var entry = office.audit.entries().getLast();
    assertThat(entry.action()).isEqualTo(AuditAction.EMAIL_SECRET_CLEARED);
    assertThat(entry.actor()).contains(ADA.value());
    assertThat(entry.fields()).containsExactly("SENDGRID_API_KEY");
  }

  @Test
  void a_cleared_password_must_be_typed_again() {
    office.save(smtp("hunter22"));
    office.clear.clear(ADA);

    assertThat(office.save(smtp(""))).isInstanceOf(SaveEmailSettings.Result.Invalid.class);
    assertThat(office.save(smtp("hunter22"))).isInstanceOf(SaveEmailSettings.Result.Saved.class);
  }

  @Test
  void there_may_be_nothing_to_clear() {
    assertThat(office.clear.clear(ADA)).isEqualTo(new NothingStored());
    office.save(smtp("hunter22"));
    office.clear.clear(ADA);

    assertThat(office.clear.clear(ADA)).isEqualTo(new NothingStored());
    assertThat(office.audit.entries()).hasSize(2);
  }

  @Test
  void the_environments_secret_is_not_the_panels_to_clear() {
    office.save(smtp("hunter22"));
    var fresh = new SettingsOffice();
    fresh.environment.set(Optional.of(office.panel.find().orElseThrow().settings()));

    assertThat(fresh.clear.clear(ADA)).isEqualTo(new NothingStored());
  }
}
