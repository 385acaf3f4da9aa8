package dev.mailroom.application.mailsettings.port;

import dev.mailroom.domain.mailsettings.SavedSettings;
import java.util.Optional;

/** The settings saved in the panel, one set for the site; the secret is kept encrypted. */
public interface EmailSettingsStore {

  Optional<SavedSettings> find();

  /** Replaces what was saved; all processes see it within a second of the commit. */
  void save(SavedSettings settings);
}
