package dev.mailroom.domain.mailsettings;

import java.util.Map;

/** What came of reading a settings form: settings, or what is wrong with every field at once. */
public sealed interface SettingsReading {

  record Valid(EmailSettings settings) implements SettingsReading {}

  record Invalid(Map<SettingsField, SettingsProblem> problems) implements SettingsReading {
    public Invalid {
      problems = Map.copyOf(problems);
    }
  }
}
