package dev.mailroom.web.invitation;

import dev.mailroom.application.account.LogIn;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.web.account.PasswordWords;
import dev.mailroom.web.account.SessionCookies;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.CookieName;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Visit;
import java.util.Optional;

/** What every door has that newcomers come in by: their form's errors, and the way in. */
public record Welcome(LogIn logIn) {

  /** To the company's home; whoever has just chosen a password is logged in with it. */
  public Answer into(Slug company, EmailAddress email, Visit visit) {
    var home = Answer.seeOther("/companies/" + company).flash(Flash.JOINED);
    if (visit.person().isPresent()) {
      return home;
    }
    var command =
        new LogIn.Command(
            email.value(),
            password(visit),
            false,
            visit.client(),
            visit.cookies().token(CookieName.DEVICE));
    return switch (logIn.logIn(command)) {
      case LogIn.Result.LoggedIn opened -> SessionCookies.into(home, opened, false);
      case LogIn.Result.Refused(), LogIn.Result.Throttled _ ->
          Answer.seeOther("/login").flash(Flash.JOINED);
    };
  }

  /** As typed into the form. */
  public static Password password(Visit visit) {
    return new Password(visit.form().text("new-password"));
  }

  /** Beside the fields of the form. */
  public static FieldErrors errors(boolean nameIsWrong, Optional<PasswordWeakness> weakness) {
    var errors =
        nameIsWrong
            ? FieldErrors.of(
                "name", "Your name", "Enter your name: one line, without a web address.")
            : FieldErrors.NONE;
    return weakness
        .map(weak -> errors.and("new-password", "Password", PasswordWords.of(weak)))
        .orElse(errors);
  }
}
