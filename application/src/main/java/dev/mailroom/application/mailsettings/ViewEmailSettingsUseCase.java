package dev.mailroom.application.mailsettings;

import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.FilledForm;
import dev.mailroom.domain.mailsettings.Route;
import dev.mailroom.domain.mailsettings.SettingsInForce;
import dev.mailroom.domain.mailsettings.SettingsInForce.FromEnvironment;
import dev.mailroom.domain.mailsettings.SettingsInForce.FromPanel;
import dev.mailroom.domain.mailsettings.SettingsInForce.NotConfigured;
import java.time.Instant;
import java.util.Optional;

/** Shows the settings in force in the form, without their secret. */
public final class ViewEmailSettingsUseCase implements ViewEmailSettings {

  private final CurrentSettings current;

  public ViewEmailSettingsUseCase(CurrentSettings current) {
    this.current = current;
  }

  @Override
  public View view() {
    var inForce = current.find();
    var settings = inForce.current();
    var route = settings.map(EmailSettings::route);
    return new View(
        settings.map(FilledForm::of).orElseGet(FilledForm::withDefaults),
        source(inForce),
        current.isInEnvironment(),
        route.map(Route::provider),
        route.map(Route::label),
        route.flatMap(Route::secret).isPresent(),
        secretSavedAt(inForce),
        inForce.usable().isPresent());
  }

  private static Source source(SettingsInForce inForce) {
    return switch (inForce) {
      case FromPanel _ -> Source.PANEL;
      case FromEnvironment _ -> Source.ENVIRONMENT;
      case NotConfigured _ -> Source.NONE;
    };
  }

  private static Optional<Instant> secretSavedAt(SettingsInForce inForce) {
    return inForce instanceof FromPanel(var saved) ? saved.secretSavedAt() : Optional.empty();
  }
}
