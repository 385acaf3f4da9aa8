package dev.mailroom.web.account;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.ChangePassword;
import dev.mailroom.application.account.ChangePassword.Result.Changed;
import dev.mailroom.application.account.ChangePassword.Result.Throttled;
import dev.mailroom.application.account.ChangePassword.Result.Weak;
import dev.mailroom.application.account.ChangePassword.Result.WrongPassword;
import dev.mailroom.domain.account.Password;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** {@code /account}: the page itself, and one's password. */
public final class AccountPages implements RouteGroup {

  static final String WRONG_TRIES = "Too many wrong tries.";

  private final AccountView view;
  private final ChangePassword changePassword;

  public AccountPages(AccountView view, ChangePassword changePassword) {
    this.view = view;
    this.changePassword = changePassword;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/account", Guards.signedIn((visit, person) -> view.show(person)))
        .post("/account/password", Guards.signedIn(this::change));
  }

  private Answer change(Visit visit, SignedIn person) {
    if (visit.form().text("current-password").isEmpty()) {
      return view.wrong(visit, person, current("Enter the password you log in with now."));
    }
    return switch (changePassword.change(command(visit, person))) {
      case Changed() -> Answer.seeOther("/account").flash(Flash.PASSWORD_CHANGED);
      case WrongPassword() ->
          view.wrong(visit, person, current("That is not your current password."));
      case Weak(var weakness) -> view.wrong(visit, person, replacement(PasswordWords.of(weakness)));
      case Throttled(var wait) -> view.throttled(visit, person, WRONG_TRIES, wait);
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

  private static FieldErrors current(String text) {
    return FieldErrors.of("current-password", "Current password", text);
  }

  private static FieldErrors replacement(String text) {
    return FieldErrors.of("new-password", "New password", text);
  }
}
