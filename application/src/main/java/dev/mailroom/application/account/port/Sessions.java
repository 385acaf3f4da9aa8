package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Logged-in browsers, found by the hash of the token they hold. */
public interface Sessions {

  void add(Session session, TokenHash token);

  Optional<Session> find(TokenHash token);

  void recordSeen(SessionId id, Instant at);

  /** Removes the account's session; false when there is none such. */
  boolean remove(AccountId owner, SessionId id);

  void removeByToken(TokenHash token);

  /** Removes all of the account's sessions but {@code kept}; answers how many. */
  int removeAll(AccountId owner, Optional<SessionId> kept);

  /** Last used first. */
  List<Session> of(AccountId owner);

  /** Forgets what expired before the given time. */
  int removeExpired(Instant now);
}
