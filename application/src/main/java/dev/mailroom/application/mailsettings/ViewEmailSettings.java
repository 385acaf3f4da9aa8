package dev.mailroom.application.mailsettings;

import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.Provider;
import java.time.Instant;
import java.util.Optional;

/** What the settings page shows: the form filled in, its source, and never a secret. */
public interface ViewEmailSettings {

  View view();

  /** Where the settings in force come from. */
  enum Source {
    PANEL,
    ENVIRONMENT,
    NONE
  }

  /**
   * All the page needs.
   *
   * @param form filled from the panel's settings, else the environment's, else with defaults;
   *     secrets blank
   * @param environmentPresent whether the environment holds settings, in force or not
   * @param provider of the settings in force
   * @param routeLabel host or provider in force
   * @param secretStored whether a credential of the current provider is there
   * @param secretSavedAt when it was saved in the panel
   * @param complete false while a needed credential is missing: mail is held then
   */
  record View(
      EmailSettingsForm form,
      Source source,
      boolean environmentPresent,
      Optional<Provider> provider,
      Optional<String> routeLabel,
      boolean secretStored,
      Optional<Instant> secretSavedAt,
      boolean complete) {}
}
