package dev.mailroom.application.account;

import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Session;
import java.time.InstantSource;
import java.util.List;

/** {@link ListSessions}. */
public final class ListSessionsUseCase implements ListSessions {

  private final Sessions sessions;
  private final InstantSource clock;

  public ListSessionsUseCase(Sessions sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public List<Session> sessionsOf(AccountId account) {
    var now = clock.instant();
    return sessions.of(account).stream().filter(session -> session.isLive(now)).toList();
  }
}
