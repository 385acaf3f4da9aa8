package dev.mailroom.bootstrap;

import dev.mailroom.application.mailsettings.port.EnvironmentSettings;
import dev.mailroom.bootstrap.StartFailure.Reason;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.EnvironmentReading;
import dev.mailroom.domain.mailsettings.EnvironmentReading.Found;
import dev.mailroom.domain.mailsettings.EnvironmentReading.Nothing;
import dev.mailroom.domain.mailsettings.EnvironmentReading.Wrong;
import java.util.Optional;
import java.util.stream.Collectors;

/** The mail settings of the environment, read once: it does not change while the process runs. */
record EnvironmentMail(Optional<EmailSettings> settings) implements EnvironmentSettings {

  static EnvironmentMail read(Environment environment) {
    return switch (EnvironmentReading.of(environment.variables())) {
      case Found(var found) -> new EnvironmentMail(Optional.of(found));
      case Nothing() -> new EnvironmentMail(Optional.empty());
      case Wrong wrong -> throw new StartFailure(Reason.CONFIGURATION, sentence(wrong));
    };
  }

  @Override
  public Optional<EmailSettings> find() {
    return settings;
  }

  /** Names each variable and what is wrong with it, never its value. */
  private static String sentence(Wrong wrong) {
    var list =
        wrong.sorted().entrySet().stream()
            .map(entry ->
                "  " + entry.getKey() + ": " + LogText.lower(entry.getValue()).replace('-', ' '))
            .collect(Collectors.joining("\n"));
    return "The mail settings in the environment cannot be used. Correct or unset these:\n" + list;
  }
}
