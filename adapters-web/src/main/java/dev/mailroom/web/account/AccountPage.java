package dev.mailroom.web.account;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Form;
import dev.mailroom.web.words.Choices;
import dev.mailroom.web.words.Times;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person's own account.
 *
 * @param pending the change of address that waits; empty when none does
 * @param siteZone the time zone of who chose none
 * @param problem what is wrong with the whole form; empty when nothing is
 */
public record AccountPage(
    String email,
    AccountForm form,
    Optional<PendingRow> pending,
    List<SessionRow> sessions,
    String siteZone,
    String problem,
    FieldErrors errors) {

  public AccountPage {
    sessions = List.copyOf(sessions);
  }

  /** A new address, and until when its link works. */
  public record PendingRow(String email, String until) {}

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

  static AccountPage of(
      Account account, Optional<PendingRow> pending, List<SessionRow> sessions, String siteZone) {
    return new AccountPage(
        account.email().value(),
        AccountForm.of(account),
        pending,
        sessions,
        siteZone,
        "",
        FieldErrors.NONE);
  }

  /** With what was typed, and what is wrong with it. */
  AccountPage with(Form typed, FieldErrors found) {
    return new AccountPage(email, form.typed(typed), pending, sessions, siteZone, problem, found);
  }

  AccountPage saying(Form typed, String text) {
    return new AccountPage(email, form.typed(typed), pending, sessions, siteZone, text, errors);
  }

  public List<Choices.Option> languages() {
    return unless("My organization’s, or English", Choices.languages());
  }

  public List<Choices.Option> zones() {
    return unless("Same as this site (" + siteZone + ")", Choices.zones());
  }

  private static List<Choices.Option> unless(String unchosen, List<Choices.Option> choices) {
    var none = new Choices.Option("", unchosen);
    return Stream.concat(Stream.of(none), choices.stream()).toList();
  }
}
