package dev.mailroom.web.account;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.ListSessions;
import dev.mailroom.application.account.ViewEmailChange;
import dev.mailroom.web.account.AccountPage.PendingRow;
import dev.mailroom.web.account.AccountPage.SessionRow;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Retry;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Times;
import dev.mailroom.web.words.Words;
import java.time.Duration;

/** Draws a person's own page, for the forms on it. */
public final class AccountView {

  private final ListSessions sessions;
  private final ViewEmailChange emailChange;
  private final Times times;

  public AccountView(ListSessions sessions, ViewEmailChange emailChange, Times times) {
    this.sessions = sessions;
    this.emailChange = emailChange;
    this.times = times;
  }

  Answer show(SignedIn person) {
    return answer(page(person), 200);
  }

  /** The form once more, with what is wrong with it. */
  Answer wrong(Visit visit, SignedIn person, FieldErrors errors) {
    return answer(page(person).with(visit.form(), errors), 422);
  }

  Answer throttled(Visit visit, SignedIn person, String why, Duration wait) {
    var text = why + " Wait " + Words.wait(wait) + ".";
    return Retry.after(wait, answer(page(person).saying(visit.form(), text), 429));
  }

  private AccountPage page(SignedIn person) {
    var account = person.account();
    var own = times.of(account);
    var pending =
        emailChange
            .pendingOf(account.id())
            .map(change ->
                new PendingRow(change.newAddress().value(), own.moment(change.expiresAt())));
    var rows =
        sessions.sessionsOf(account.id()).stream()
            .map(session -> SessionRow.of(session, person.session().id(), own))
            .toList();
    return AccountPage.of(account, pending, rows, times.zone());
  }

  private static Answer answer(AccountPage page, int status) {
    return Answer.page("account/account.ftlh", page).status(status);
  }
}
