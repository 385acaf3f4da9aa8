package dev.mailroom.web.account;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.ChangePassword;
import dev.mailroom.application.account.ChangePassword.Result.Changed;
import dev.mailroom.application.account.ChangePassword.Result.Throttled;
import dev.mailroom.application.account.ChangePassword.Result.Weak;
import dev.mailroom.application.account.ChangePassword.Result.WrongPassword;
import dev.mailroom.application.account.ListSessions;
import dev.mailroom.domain.account.Password;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Retry;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Times;
import dev.mailroom.web.words.Words;
import java.time.Duration;

/** {@code /account}: who one is here, one's password, and where one is logged in. */
public final class AccountPages implements RouteGroup {

  private final ListSessions sessions;
  private final ChangePassword changePassword;
  private final Times times;

  public AccountPages(ListSessions sessions, ChangePassword changePassword, Times times) {
    this.sessions = sessions;
    this.changePassword = changePassword;
    this.times = times;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/account", Guards.signedIn((visit, person) -> show(page(person), 200)))
        .post("/account/password", Guards.signedIn(this::change));
  }

  private Answer change(Visit visit, SignedIn person) {
    var missing = missing(visit);
    if (!missing.isEmpty()) {
      return show(page(person).with(missing), 422);
    }
    return switch (changePassword.change(command(visit, person))) {
      case Changed() -> Answer.seeOther("/account").flash(Flash.PASSWORD_CHANGED);
      case WrongPassword() -> wrong(person, current("That is not your current password."));
      case Weak(var weakness) -> wrong(person, replacement(PasswordWords.of(weakness)));
      case Throttled(var wait) -> Retry.after(wait, show(throttled(person, wait), 429));
    };
  }

  private static ChangePassword.Command command(Visit visit, SignedIn person) {
    return new ChangePassword.Command(
        person.account().id(),
        person.session().id(),
        new Password(visit.form().text("current-password")),
        new Password(visit.form().text("new-password")),
        visit.client());
  }

  private static FieldErrors missing(Visit visit) {
    return visit.form().text("current-password").isEmpty()
        ? current("Enter the password you log in with now.")
        : FieldErrors.NONE;
  }

  private static FieldErrors current(String text) {
    return FieldErrors.of("current-password", "Current password", text);
  }

  private static FieldErrors replacement(String text) {
    return FieldErrors.of("new-password", "New password", text);
  }

  private Answer wrong(SignedIn person, FieldErrors errors) {
    return show(page(person).with(errors), 422);
  }

  private AccountPage throttled(SignedIn person, Duration wait) {
    return page(person).saying("Too many wrong tries. Wait " + Words.wait(wait) + ".");
  }

  private AccountPage page(SignedIn person) {
    return AccountPage.of(person, sessions.sessionsOf(person.account().id()), times);
  }

  private static Answer show(AccountPage page, int status) {
    return Answer.page("account/account.ftlh", page).status(status);
  }
}
