package dev.mailroom.application.delivery;

import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.SettingsField;
import dev.mailroom.domain.mailsettings.SettingsProblem;
import java.util.List;
import java.util.Map;

/**
 * Tries the form as it stands, unsaved: connects, encrypts and authenticates, and sends nothing.
 */
public interface CheckConnection {

  Result check(EmailSettingsForm form);

  sealed interface Result {
    record Connected(List<StageTrace> stages) implements Result {
      public Connected {
        stages = List.copyOf(stages);
      }
    }

    record NotConnected(List<StageTrace> stages, TransportFailure failure) implements Result {
      public NotConnected {
        stages = List.copyOf(stages);
      }
    }

    record Invalid(Map<SettingsField, SettingsProblem> problems) implements Result {
      public Invalid {
        problems = Map.copyOf(problems);
      }
    }
  }
}
