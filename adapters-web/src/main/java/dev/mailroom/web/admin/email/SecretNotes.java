package dev.mailroom.web.admin.email;

import dev.mailroom.application.mailsettings.ViewEmailSettings.Source;
import dev.mailroom.application.mailsettings.ViewEmailSettings.View;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.Provider;
import dev.mailroom.web.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Says of each credential whether one is stored, for whom, since when, and what blank means. */
final class SecretNotes {

  /** Credentials leak with time; DESIGN asks for a reminder after this. */
  static final Duration REMIND_AFTER = Duration.ofDays(90);

  private final View view;
  private final Instant now;
  private final ZoneId zone;

  SecretNotes(View view, Instant now, ZoneId zone) {
    this.view = view;
    this.now = now;
    this.zone = zone;
  }

  SecretNote password(EmailSettingsForm form) {
    if (!isStored(Provider.SMTP)) {
      return SecretNote.none("Providers with 2-step verification want an app password here.");
    }
    return isSameAccount(form.smtp(), view.form().smtp())
        ? kept("SMTP_PASSWORD", "password")
        : SecretNote.none(
            "The saved one belongs to "
                + view.routeLabel().orElse("another server")
                + " as it was saved, so it is not used for this. Enter the new one.");
  }

  SecretNote apiKey() {
    return isStored(Provider.SENDGRID)
        ? kept("SENDGRID_API_KEY", "sendgrid-key")
        : SecretNote.none("Starts with “SG.” and needs the Mail Send permission.");
  }

  /** Whether the credential in force has had its time. */
  boolean isOld() {
    return ageInDays() >= REMIND_AFTER.toDays();
  }

  long ageInDays() {
    return view.secretSavedAt().map(at -> Duration.between(at, now).toDays()).orElse(0L);
  }

  private boolean isStored(Provider provider) {
    return view.secretStored() && view.provider().filter(p -> p == provider).isPresent();
  }

  private SecretNote kept(String variable, String clear) {
    if (view.source() == Source.ENVIRONMENT) {
      return new SecretNote(
          "Leave blank to keep the one from " + variable + ".",
          true,
          "",
          "It comes from the environment, so its age is not known here. Replace it every 90 days.",
          false);
    }
    return new SecretNote("Leave blank to keep the saved one.", true, clear, age(), isOld());
  }

  private String age() {
    var saved = view.secretSavedAt().orElse(now);
    var since =
        "Saved "
            + Words.day(saved, zone)
            + ", "
            + (ageInDays() == 0 ? "today" : Words.count(ageInDays(), "day") + " ago")
            + ". ";
    return isOld()
        ? since + "Create a new one at your provider, save it here, then delete the old one there."
        : since + "Stored encrypted, never shown again.";
  }

  /** As {@code SmtpRoute.isSameAccountAs}, on what is typed. */
  private static boolean isSameAccount(EmailSettingsForm.Smtp typed, EmailSettingsForm.Smtp saved) {
    return typed.host().strip().toLowerCase(Locale.ROOT).equals(saved.host())
        && typed.port().strip().equals(saved.port())
        && typed.username().strip().equals(saved.username());
  }
}
