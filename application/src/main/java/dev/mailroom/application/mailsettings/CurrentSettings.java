package dev.mailroom.application.mailsettings;

import dev.mailroom.application.mailsettings.port.EmailSettingsStore;
import dev.mailroom.application.mailsettings.port.EnvironmentSettings;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.SettingsInForce;
import java.util.Optional;

/** The settings in force now, from whichever source holds them first. */
public final class CurrentSettings {

  private final EmailSettingsStore panel;
  private final EnvironmentSettings environment;

  public CurrentSettings(EmailSettingsStore panel, EnvironmentSettings environment) {
    this.panel = panel;
    this.environment = environment;
  }

  public SettingsInForce find() {
    return SettingsInForce.choose(panel.find(), environment.find());
  }

  /** What mail leaves by; empty while nothing is set up or a credential is missing. */
  public Optional<EmailSettings> usable() {
    return find().usable();
  }

  boolean isInEnvironment() {
    return environment.find().isPresent();
  }
}
