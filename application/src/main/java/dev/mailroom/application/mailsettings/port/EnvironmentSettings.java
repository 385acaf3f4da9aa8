package dev.mailroom.application.mailsettings.port;

import dev.mailroom.domain.mailsettings.EmailSettings;
import java.util.Optional;

/** What the process's environment says about mail, checked when it started. */
public interface EnvironmentSettings {

  Optional<EmailSettings> find();
}
