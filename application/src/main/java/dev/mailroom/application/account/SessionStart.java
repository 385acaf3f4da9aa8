package dev.mailroom.application.account;

import dev.mailroom.application.account.port.AccountNotices;
import dev.mailroom.application.account.port.KnownDevices;
import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.domain.token.SecretToken;
import java.time.Instant;

/**
 * Opens a session in the caller's transaction, and tells the person of a browser not seen before.
 */
public final class SessionStart {

  private final Sessions sessions;
  private final KnownDevices devices;
  private final AccountNotices notices;
  private final Tokens tokens;

  public SessionStart(
      Sessions sessions, KnownDevices devices, AccountNotices notices, Tokens tokens) {
    this.sessions = sessions;
    this.devices = devices;
    this.notices = notices;
    this.tokens = tokens;
  }

  LogIn.Result.LoggedIn open(Account account, LogIn.Command command, Instant now) {
    var session =
        new Session(
            new SessionId(tokens.nextId()),
            account.id(),
            command.client(),
            command.remember(),
            now,
            now);
    var token = tokens.nextToken();
    sessions.add(session, token.hash());
    return new LogIn.Result.LoggedIn(token, recognise(account, command, now));
  }

  /** One token a browser, whoever logs in there: people share computers. */
  private SecretToken recognise(Account account, LogIn.Command command, Instant now) {
    var device = command.device().orElseGet(tokens::nextToken);
    if (devices.hasAny(account.id()) && !devices.isKnown(account.id(), device.hash())) {
      notices.signedInFromUnknownDevice(account, command.client(), now);
    }
    devices.remember(account.id(), device.hash(), now);
    return device;
  }
}
