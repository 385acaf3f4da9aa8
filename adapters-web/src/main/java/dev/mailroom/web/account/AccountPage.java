package dev.mailroom.web.account;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.words.Times;
import java.util.List;

/**
 * A person's own account.
 *
 * @param problem what is wrong with the whole form; empty when nothing is
 */
public record AccountPage(
    String name, String email, List<SessionRow> sessions, String problem, FieldErrors errors) {

  /** One browser that is logged in. */
  public record SessionRow(
      String id, String browser, String ip, String lastUsed, boolean current, boolean remembered) {

    static SessionRow of(Session session, SessionId current, Times times) {
      return new SessionRow(
          session.id().value().toString(),
          BrowserName.of(session.client().userAgent()),
          session.client().ip(),
          times.ago(session.lastSeenAt()),
          session.id().equals(current),
          session.remembered());
    }
  }

  static AccountPage of(SignedIn person, List<Session> sessions, Times times) {
    Account account = person.account();
    var rows =
        sessions.stream()
            .map(session -> SessionRow.of(session, person.session().id(), times))
            .toList();
    return new AccountPage(
        account.name().value(), account.email().value(), rows, "", FieldErrors.NONE);
  }

  AccountPage with(FieldErrors found) {
    return new AccountPage(name, email, sessions, problem, found);
  }

  AccountPage saying(String text) {
    return new AccountPage(name, email, sessions, text, errors);
  }
}
