package dev.mailroom.web.account;

import dev.mailroom.application.account.ConfirmEmailChange;
import dev.mailroom.application.account.ConfirmEmailChange.Result.Changed;
import dev.mailroom.application.account.ConfirmEmailChange.Result.DeadLink;
import dev.mailroom.application.account.ConfirmEmailChange.Result.Taken;
import dev.mailroom.application.account.ViewEmailChangeLink;
import dev.mailroom.application.account.ViewEmailChangeLink.Result.Dead;
import dev.mailroom.application.account.ViewEmailChangeLink.Result.Live;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.token.TokenPurpose;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/**
 * {@code /confirm-email/{token}}. GET and HEAD look and change nothing: link scanners come first.
 */
public final class ConfirmEmailPages implements RouteGroup {

  private static final String PATH = "/confirm-email/{token}";

  private final ViewEmailChangeLink viewLink;
  private final ConfirmEmailChange confirm;

  public ConfirmEmailPages(ViewEmailChangeLink viewLink, ConfirmEmailChange confirm) {
    this.viewLink = viewLink;
    this.confirm = confirm;
  }

  /** The question; {@code oldEmail} is masked, for a mistyped address is a stranger's. */
  public record Question(String token, String oldEmail, String newEmail) {
    @Override
    public String toString() {
      return "Question[***]";
    }
  }

  /** A link that does not work, any more or at all; {@code hours} is how long one does. */
  public record DeadPage(long hours) {}

  /** The address has another account. */
  public record TakenPage() {}

  /** What the mail to a former address leads to. */
  public record HelpPage() {}

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, visit -> look(visit).withoutReferrer())
        .post(PATH, visit -> confirm(visit).withoutReferrer())
        .get(
            "/help/address-changed",
            _ -> Answer.page("account/address-changed.ftlh", new HelpPage()));
  }

  private Answer look(Visit visit) {
    var token = visit.parameter("token");
    return switch (viewLink.view(token)) {
      case Live(var oldAddress, var newAddress) ->
          Answer.page(
              "account/confirm-email.ftlh",
              new Question(token, oldAddress.masked(), newAddress.value()));
      case Dead() -> dead();
    };
  }

  private Answer confirm(Visit visit) {
    return switch (confirm.confirm(visit.parameter("token"))) {
      case Changed(var account) ->
          Answer.seeOther(isOf(account, visit) ? "/account" : "/login").flash(Flash.EMAIL_CHANGED);
      case DeadLink() -> dead();
      case Taken() -> Answer.page("account/confirm-email-taken.ftlh", new TakenPage()).status(409);
    };
  }

  private static boolean isOf(AccountId account, Visit visit) {
    return visit.person().filter(person -> person.account().id().equals(account)).isPresent();
  }

  private static Answer dead() {
    var hours = TokenPurpose.EMAIL_CHANGE.lifetime().toHours();
    return Answer.page("account/confirm-email-dead.ftlh", new DeadPage(hours)).status(410);
  }
}
