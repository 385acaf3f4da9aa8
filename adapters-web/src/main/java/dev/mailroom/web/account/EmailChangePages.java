package dev.mailroom.web.account;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.CancelEmailChange;
import dev.mailroom.application.account.CancelEmailChange.Result.Cancelled;
import dev.mailroom.application.account.CancelEmailChange.Result.NothingPending;
import dev.mailroom.application.account.RequestEmailChange;
import dev.mailroom.application.account.RequestEmailChange.Result.NotAnAddress;
import dev.mailroom.application.account.RequestEmailChange.Result.Requested;
import dev.mailroom.application.account.RequestEmailChange.Result.SameAddress;
import dev.mailroom.application.account.RequestEmailChange.Result.Throttled;
import dev.mailroom.application.account.RequestEmailChange.Result.TooMany;
import dev.mailroom.application.account.RequestEmailChange.Result.WrongPassword;
import dev.mailroom.domain.account.Password;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** Asks for another address of one's own account, and gives it up again. */
public final class EmailChangePages implements RouteGroup {

  private static final String TOO_MANY = "Too many changes of address were asked for.";

  private final AccountView view;
  private final RequestEmailChange request;
  private final CancelEmailChange cancel;

  public EmailChangePages(AccountView view, RequestEmailChange request, CancelEmailChange cancel) {
    this.view = view;
    this.request = request;
    this.cancel = cancel;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .post("/account/email", Guards.signedIn(this::request))
        .post("/account/email/cancel", Guards.signedIn(this::cancel));
  }

  private Answer request(Visit visit, SignedIn person) {
    return switch (request.request(command(visit, person))) {
      case Requested() -> Answer.seeOther("/account").flash(Flash.EMAIL_CHANGE_REQUESTED);
      case NotAnAddress() ->
          view.wrong(
              visit, person, address("Enter one email address, for example ada@example.com."));
      case SameAddress() ->
          view.wrong(visit, person, address("That is your address already. Enter another."));
      case WrongPassword() -> view.wrong(visit, person, password(visit));
      case Throttled(var wait) -> view.throttled(visit, person, AccountPages.WRONG_TRIES, wait);
      case TooMany(var wait) -> view.throttled(visit, person, TOO_MANY, wait);
    };
  }

  private Answer cancel(Visit visit, SignedIn person) {
    return switch (cancel.cancel(person.account().id())) {
      case Cancelled() -> Answer.seeOther("/account").flash(Flash.EMAIL_CHANGE_CANCELLED);
      case NothingPending() -> Answer.seeOther("/account");
    };
  }

  private static RequestEmailChange.Command command(Visit visit, SignedIn person) {
    return new RequestEmailChange.Command(
        person.account().id(),
        visit.form().text("new-email"),
        new Password(visit.form().text("email-password")),
        visit.client());
  }

  private static FieldErrors address(String text) {
    return FieldErrors.of("new-email", "New email", text);
  }

  private static FieldErrors password(Visit visit) {
    return FieldErrors.of(
        "email-password",
        "Your password",
        visit.form().text("email-password").isEmpty()
            ? "Enter the password you log in with."
            : "That is not your password.");
  }
}
