package dev.mailroom.web.account;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.DeleteAccount;
import dev.mailroom.application.account.DeleteAccount.Consequences;
import dev.mailroom.application.account.DeleteAccount.Result.Deleted;
import dev.mailroom.application.account.DeleteAccount.Result.LastAdministrator;
import dev.mailroom.application.account.DeleteAccount.Result.LastOwner;
import dev.mailroom.application.account.DeleteAccount.Result.Throttled;
import dev.mailroom.application.account.DeleteAccount.Result.WrongPassword;
import dev.mailroom.domain.account.Password;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Cookie;
import dev.mailroom.web.http.CookieName;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Retry;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Words;

/** Says what deleting one's account means, what stands in its way, and does it. */
public final class DeleteAccountPages implements RouteGroup {

  private static final String PATH = "/account/delete";

  private final DeleteAccount deleteAccount;

  public DeleteAccountPages(DeleteAccount deleteAccount) {
    this.deleteAccount = deleteAccount;
  }

  /** {@code problem} is what is wrong with the whole form; empty when nothing is. */
  public record Question(
      String email, Consequences consequences, String problem, FieldErrors errors) {

    /** Where something stands in the way, there is nothing to fill in. */
    public boolean possible() {
      return !consequences.lastAdministrator() && consequences.lastOwnerOf().isEmpty();
    }
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, Guards.signedIn((visit, person) -> ask(person, "", FieldErrors.NONE)))
        .post(PATH, Guards.signedIn(this::delete));
  }

  private Answer delete(Visit visit, SignedIn person) {
    var typed = new Password(visit.form().text("password"));
    var command = new DeleteAccount.Command(person.account().id(), typed, visit.client());
    return switch (deleteAccount.delete(command)) {
      case Deleted() ->
          Answer.seeOther("/login")
              .cookie(Cookie.gone(CookieName.SESSION))
              .flash(Flash.ACCOUNT_DELETED);
      case WrongPassword() -> ask(person, "", wrong(typed)).status(422);
      case Throttled(var wait) ->
          Retry.after(wait, ask(person, throttled(Words.wait(wait)), FieldErrors.NONE).status(429));
      case LastAdministrator(), LastOwner(_) -> ask(person, "", FieldErrors.NONE).status(409);
    };
  }

  private Answer ask(SignedIn person, String problem, FieldErrors errors) {
    var account = person.account();
    var consequences = deleteAccount.consequencesFor(account.id());
    return Answer.page(
        "account/delete.ftlh",
        new Question(account.email().value(), consequences, problem, errors));
  }

  private static String throttled(String wait) {
    return AccountPages.WRONG_TRIES + " Wait " + wait + ".";
  }

  private static FieldErrors wrong(Password typed) {
    return FieldErrors.of(
        "password",
        "Your password",
        typed.value().isEmpty()
            ? "Enter the password you log in with."
            : "That is not your password.");
  }
}
