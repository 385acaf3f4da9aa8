package dev.mailroom.application.mailsettings;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.mailsettings.Contradiction;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.SettingsField;
import dev.mailroom.domain.mailsettings.SettingsProblem;
import java.util.Map;
import java.util.Set;

/** Puts new settings in force at once, and lets held mail go. */
public interface SaveEmailSettings {

  Result save(Command command);

  /** {@code despiteContradictions}: the administrator was asked, and means it. */
  record Command(AccountId actor, EmailSettingsForm form, boolean despiteContradictions) {}

  sealed interface Result {
    /** In force; {@code released} held emails are on their way. */
    record Saved(int released) implements Result {}

    record Invalid(Map<SettingsField, SettingsProblem> problems) implements Result {
      public Invalid {
        problems = Map.copyOf(problems);
      }
    }

    /** Nothing saved yet: ask whether it is meant. */
    record Contradictory(Set<Contradiction> contradictions) implements Result {
      public Contradictory {
        contradictions = Set.copyOf(contradictions);
      }
    }
  }
}
