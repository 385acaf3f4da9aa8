package dev.mailroom.application.mailsettings;

import static dev.mailroom.application.mailsettings.SettingsOffice.ADA;
import static dev.mailroom.application.mailsettings.SettingsOffice.sendGrid;
import static dev.mailroom.application.mailsettings.SettingsOffice.smtp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.mailsettings.ViewEmailSettings.Source;
import dev.mailroom.application.mailsettings.ViewEmailSettings.View;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.FilledForm;
import dev.mailroom.domain.mailsettings.Provider;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewEmailSettingsUseCaseTest {

  private final SettingsOffice office = new SettingsOffice();

  @Test
  void a_new_site_shows_the_defaults_and_no_source() {
    assertThat(office.view.view())
        .isEqualTo(
            new View(
                FilledForm.withDefaults(),
                Source.NONE,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false));
  }

  @Test
  void what_was_saved_is_shown_without_its_secret() {
    office.save(smtp("hunter22"));

    assertThat(office.view.view())
        .isEqualTo(
            new View(
                smtp(""),
                Source.PANEL,
                false,
                Optional.of(Provider.SMTP),
                Optional.of("smtp.example.com"),
                true,
                Optional.of(office.clock.instant()),
                true));
  }

  @Test
  void the_environment_is_shown_while_the_panel_holds_nothing() {
    office.environment.set(environment());

    var view = office.view.view();

    assertThat(view.source()).isEqualTo(Source.ENVIRONMENT);
    assertThat(view.environmentPresent()).isTrue();
    assertThat(view.form()).isEqualTo(smtp(""));
    assertThat(view.secretStored()).isTrue();
    assertThat(view.secretSavedAt()).isEmpty();
    assertThat(view.complete()).isTrue();
  }

  @Test
  void the_panel_comes_before_the_environment() {
    office.environment.set(environment());
    office.save(sendGrid("SG.x"));

    var view = office.view.view();

    assertThat(view.source()).isEqualTo(Source.PANEL);
    assertThat(view.environmentPresent()).isTrue();
    assertThat(view.routeLabel()).contains("SendGrid");
  }

  @Test
  void settings_without_their_secret_are_incomplete_and_still_in_force() {
    office.environment.set(environment());
    office.save(sendGrid("SG.x"));
    office.clear.clear(ADA);

    var view = office.view.view();

    assertThat(view.source()).isEqualTo(Source.PANEL);
    assertThat(view.secretStored()).isFalse();
    assertThat(view.complete()).isFalse();
  }

  private static Optional<EmailSettings> environment() {
    var other = new SettingsOffice();
    other.save(smtp("hunter22"));
    return other.current.usable();
  }
}
