package dev.mailroom.web.account;

import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Form;
import dev.mailroom.web.http.LocalPath;
import dev.mailroom.web.words.Words;
import java.time.Duration;

/**
 * The log-in form.
 *
 * @param next where it leads afterwards; empty for the lobby
 * @param problem what is wrong with the whole, not with one field; empty when nothing is
 */
public record LogInPage(
    int status, String email, boolean remember, String next, String problem, FieldErrors errors) {

  static LogInPage empty(String next) {
    return new LogInPage(200, "", false, local(next), "", FieldErrors.NONE);
  }

  static LogInPage typed(Form form) {
    var errors = FieldErrors.NONE;
    if (form.text("email").isBlank()) {
      errors = errors.and("email", "Email", "Enter your email address.");
    }
    if (form.text("password").isEmpty()) {
      errors = errors.and("password", "Password", "Enter your password.");
    }
    return new LogInPage(
        422, form.text("email"), form.flag("remember"), local(form.text("next")), "", errors);
  }

  /** One answer for unknown, disabled and wrong. */
  LogInPage refused() {
    return saying(422, "Email and password do not match. Check both and try again.");
  }

  LogInPage throttled(Duration retryAfter) {
    return saying(429, "Too many wrong tries. Wait " + Words.wait(retryAfter) + ".");
  }

  Answer answer() {
    return Answer.page("account/login.ftlh", this).status(status);
  }

  private LogInPage saying(int changed, String text) {
    return new LogInPage(changed, email, remember, next, text, errors);
  }

  private static String local(String next) {
    return LocalPath.parse(next).map(LocalPath::value).orElse("");
  }
}
