package dev.mailroom.application.account;

import dev.mailroom.application.account.port.AccountLinks;
import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.SessionId;
import java.util.Optional;

/** Takes away everything that opens an account without its password. */
public final class Revocation {

  private final Sessions sessions;
  private final AccountLinks links;

  public Revocation(Sessions sessions, AccountLinks links) {
    this.sessions = sessions;
    this.links = links;
  }

  /** Ends all sessions but {@code kept}, and all links, in the caller's transaction. */
  void revokeAll(AccountId account, Optional<SessionId> kept) {
    sessions.removeAll(account, kept);
    links.revokeAll(account);
  }

  /** Ends all links: the mailbox they were sent to is no longer the account's. */
  void revokeLinks(AccountId account) {
    links.revokeAll(account);
  }
}
