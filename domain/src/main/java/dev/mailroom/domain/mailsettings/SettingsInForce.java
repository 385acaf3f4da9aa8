package dev.mailroom.domain.mailsettings;

import java.util.Optional;

/** The first source that holds settings: the panel, then the environment, then none. */
public sealed interface SettingsInForce {

  record FromPanel(SavedSettings saved) implements SettingsInForce {}

  record FromEnvironment(EmailSettings settings) implements SettingsInForce {}

  record NotConfigured() implements SettingsInForce {}

  static SettingsInForce choose(
      Optional<SavedSettings> panel, Optional<EmailSettings> environment) {
    return panel
        .<SettingsInForce>map(FromPanel::new)
        .or(() -> environment.map(FromEnvironment::new))
        .orElseGet(NotConfigured::new);
  }

  /** The settings mail leaves by; empty also while a credential is missing. */
  default Optional<EmailSettings> usable() {
    return current().filter(EmailSettings::isComplete);
  }

  default Optional<EmailSettings> current() {
    return switch (this) {
      case FromPanel(var saved) -> Optional.of(saved.settings());
      case FromEnvironment(var settings) -> Optional.of(settings);
      case NotConfigured() -> Optional.empty();
    };
  }
}
