package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.token.SecretToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link Authenticate}, without a transaction for most requests. */
public final class AuthenticateUseCase implements Authenticate {

  /** Exact enough for an idle limit of half an hour, and one write a minute at most. */
  private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final Accounts accounts;
  private final Sessions sessions;
  private final InstantSource clock;

  public AuthenticateUseCase(
      Transactions transactions, Accounts accounts, Sessions sessions, InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public Optional<SignedIn> authenticate(SecretToken token) {
    var now = clock.instant();
    return sessions
        .find(token.hash())
        .filter(session -> session.isLive(now))
        .flatMap(session -> holderOf(session).map(account -> seen(account, session, now)));
  }

  private Optional<Account> holderOf(Session session) {
    return accounts.find(session.account()).filter(Account::isActive);
  }

  private SignedIn seen(Account account, Session session, Instant now) {
    if (now.isBefore(session.lastSeenAt().plus(SEEN_PRECISION))) {
      return new SignedIn(account, session);
    }
    transactions.inTransaction(() -> {
      accounts.recordSeen(account.id(), now);
      sessions.recordSeen(session.id(), now);
    });
    return new SignedIn(account, session.seenAt(now));
  }
}
