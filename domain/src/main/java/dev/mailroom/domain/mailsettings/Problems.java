package dev.mailroom.domain.mailsettings;

import java.util.EnumMap;
import java.util.Map;

/** Collects what is wrong, the first problem of each field. */
final class Problems {

  private final Map<SettingsField, SettingsProblem> found = new EnumMap<>(SettingsField.class);

  void add(SettingsField field, SettingsProblem problem) {
    found.putIfAbsent(field, problem);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  Map<SettingsField, SettingsProblem> found() {
    return Map.copyOf(found);
  }
}
