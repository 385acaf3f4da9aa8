package dev.mailroom.persistence.notify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.persistence.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps sessions in use in memory, until any process ends them. */
public final class CachedSessions implements Sessions {
  private static final int MOST = 10_000;

  /** Bounds how old another process's note of "last seen" may be here. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Sessions stored;
  private final Database database;
  private final Notifications notifications;
  private final Cache<TokenHash, Session> cache =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  public CachedSessions(Sessions stored, Database database, Notifications notifications) {
    this.stored = stored;
    this.database = database;
    this.notifications = notifications;
    notifications.on(Topic.SESSION_CHANGED, this::forget);
    notifications.onConnected(cache::invalidateAll);
  }

  @Override
  public void add(Session session, TokenHash token) {
    stored.add(session, token);
  }

  @Override
  @SuppressWarnings("NullAway") // a loader that answers null leaves nothing in the cache, as wanted
  public Optional<Session> find(TokenHash token) {
    return database.isInTransaction() || !notifications.isConnected()
        ? stored.find(token)
        : Optional.ofNullable(cache.get(token, it -> stored.find(it).orElse(null)));
  }

  /** Only told here: it happens often, and elsewhere a minute's delay does no harm. */
  @Override
  public void recordSeen(SessionId id, Instant at) {
    stored.recordSeen(id, at);
    database.afterCommit(() -> forget(id.value().toString()));
  }

  @Override
  public boolean remove(AccountId owner, SessionId id) {
    boolean removed = stored.remove(owner, id);
    tell(id.value());
    return removed;
  }

  @Override
  public void removeByToken(TokenHash token) {
    Optional<Session> session = stored.find(token);
    stored.removeByToken(token);
    session.ifPresent(it -> tell(it.id().value()));
  }

  @Override
  public int removeAll(AccountId owner, Optional<SessionId> kept) {
    int removed = stored.removeAll(owner, kept);
    tell(owner.value());
    return removed;
  }

  @Override
  public List<Session> of(AccountId owner) {
    return stored.of(owner);
  }

  @Override
  public int removeExpired(Instant now) {
    return stored.removeExpired(now);
  }

  private void tell(UUID sessionOrAccount) {
    notifications.tell(Topic.SESSION_CHANGED, sessionOrAccount.toString());
  }

  private void forget(String sessionOrAccount) {
    UUID id = UUID.fromString(sessionOrAccount);
    cache
        .asMap()
        .values()
        .removeIf(
            session -> session.id().value().equals(id) || session.account().value().equals(id));
  }
}
