package dev.mailroom.web;

import dev.mailroom.application.mailsettings.ViewEmailSettings.Source;
import dev.mailroom.application.mailsettings.ViewEmailSettings.View;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.Provider;
import java.util.Optional;

/** What the settings page is given. */
public final class Settings {

  private Settings() {}

  public static View configured() {
    return new View(
        form(),
        Source.PANEL,
        false,
        Optional.of(Provider.SMTP),
        Optional.of("smtp.example.com"),
        true,
        Optional.of(Cast.NOW),
        true);
  }

  public static View none() {
    return new View(
        form(),
        Source.NONE,
        false,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        false);
  }

  public static EmailSettingsForm form() {
    var smtp =
        new EmailSettingsForm.Smtp(
            "smtp.example.com", "587", "mailer", "", false, true, "10", "30", "30", true, true, "");
    return new EmailSettingsForm("no-reply@example.com", "Mailroom", "smtp", "", smtp, "", "");
  }
}
