package dev.mailroom.domain.mailsettings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which SMTP password goes with a route. A blank field keeps the stored one only for the very
 * account it was stored for: whoever can edit the form must not be able to point a password they
 * cannot read at a server of their own.
 */
final class PasswordRule {

  /** How Google shows app passwords: sixteen letters in four groups; the spaces are no part. */
  private static final Pattern APP_PASSWORD =
      Pattern.compile("\\h*[a-zA-Z]{4}(?:\\h+[a-zA-Z]{4}){3}\\h*");

  private final EmailSettingsForm.Smtp form;
  private final Problems problems;

  PasswordRule(EmailSettingsForm.Smtp form, Problems problems) {
    this.form = form;
    this.problems = problems;
  }

  /** {@code route} is empty when its host or port cannot be read. */
  Optional<SmtpRoute> apply(Optional<SmtpRoute> route, Optional<SmtpRoute> stored) {
    var typed = new TypedField(SettingsField.SMTP_PASSWORD, form.password(), problems);
    boolean anonymous = form.username().isBlank();
    if (!typed.isBlank()) {
      if (anonymous) {
        problems.add(SettingsField.SMTP_USERNAME, SettingsProblem.USERNAME_MISSING);
      }
      var password = typed.line(Secret.MAX_LENGTH);
      return route.map(r -> r.withPassword(password.map(p -> new Secret(asMeant(p, r)))));
    }
    return anonymous ? route : withKept(route, stored, typed);
  }

  private static Optional<SmtpRoute> withKept(
      Optional<SmtpRoute> route, Optional<SmtpRoute> stored, TypedField typed) {
    var kept =
        stored
            .filter(s -> route.isEmpty() || route.get().isSameAccountAs(s))
            .flatMap(SmtpRoute::password);
    if (kept.isEmpty()) {
      typed.isWrong(SettingsProblem.PASSWORD_MISSING);
    }
    return route.map(r -> r.withPassword(kept));
  }

  private static String asMeant(String password, SmtpRoute route) {
    boolean appPassword =
        Preset.ofHost(route.host()) == Preset.GMAIL && APP_PASSWORD.matcher(password).matches();
    return appPassword ? password.replaceAll("\\h", "") : password;
  }
}
