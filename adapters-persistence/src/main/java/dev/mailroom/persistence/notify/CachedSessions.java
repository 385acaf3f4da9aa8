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
import java.util.concurrent.atomic.AtomicLong;

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

  /** Counts what was heard, so that a session read before it is not kept after it. */
  private final AtomicLong changes = new AtomicLong();

  public CachedSessions(Sessions stored, Database database, Notifications notifications) {
    this.stored = stored;
    this.database = database;
    this.notifications = notifications;
    notifications.on(Topic.SESSION_CHANGED, this::forget);
    notifications.onConnected(this::forgetAll);
  }

  @Override
  public void add(Session session, TokenHash token) {
    stored.add(session, token);
  }

  @Override
  public Optional<Session> find(TokenHash token) {
    return database.isInTransaction() || !notifications.isConnected()
        ? stored.find(token)
        : Optional.ofNullable(cache.getIfPresent(token)).or(() -> load(token));
  }

  private Optional<Session> load(TokenHash token) {
    long before = changes.get();
    Optional<Session> found = stored.find(token);
    found.ifPresent(session -> cache.put(token, session));
    if (changes.get() != before) {
      cache.invalidate(token);
    }
    return found;
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

  private void forgetAll() {
    changes.incrementAndGet();
    cache.invalidateAll();
  }

  private void forget(String sessionOrAccount) {
    changes.incrementAndGet();
    UUID id = UUID.fromString(sessionOrAccount);
    cache
        .asMap()
        .values()
        .removeIf(
            session -> session.id().value().equals(id) || session.account().value().equals(id));
  }
}
