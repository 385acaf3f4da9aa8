package dev.mailroom.domain.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The groups of kinds that people choose by. */
public enum Category {
  COMPANY,
  GOALS,
  PROJECTS,
  MILESTONES,
  TASKS,
  DISCUSSIONS,
  DOCUMENTS,
  CHECK_INS,
  REMINDERS;

  /** As it stands in the API, in links and in rows: {@code check-ins}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Category> ofCode(String code) {
    return Arrays.stream(values()).filter(category -> category.code().equals(code)).findFirst();
  }
}
