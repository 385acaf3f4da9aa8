package dev.mailroom.web.admin.email;

import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import java.util.List;

/** Secrets never come back to the browser; who typed one is told to type it again. */
final class Retype {

  private Retype() {}

  static List<String> needed(EmailSettingsForm typed) {
    if (typed.provider().equals("sendgrid")) {
      return needed(typed.sendGridApiKey(), "SendGrid API Key");
    }
    return needed(typed.smtp().password(), "SMTP Password");
  }

  private static List<String> needed(String secret, String label) {
    return secret.isEmpty()
        ? List.of()
        : List.of(
            "Type the " + label + " again: what you typed is never sent back to your browser.");
  }
}
