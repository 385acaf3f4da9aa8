package dev.mailroom.domain.account;

import java.time.Duration;
import java.time.Instant;

/** A logged-in browser. */
public record Session(
    SessionId id,
    AccountId account,
    Client client,
    boolean remembered,
    Instant createdAt,
    Instant lastSeenAt) {

  /** A computer left alone is somebody else's soon. */
  public static final Duration IDLE_LIMIT = Duration.ofMinutes(30);

  /** A working day with its breaks. */
  public static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);

  /** What "Keep me logged in for 30 days" promises; it has no idle limit. */
  public static final Duration REMEMBERED_LIMIT = Duration.ofDays(30);

  public Instant expiresAt() {
    if (remembered) {
      return createdAt.plus(REMEMBERED_LIMIT);
    }
    var idleEnd = lastSeenAt.plus(IDLE_LIMIT);
    var absoluteEnd = createdAt.plus(ABSOLUTE_LIMIT);
    return idleEnd.isBefore(absoluteEnd) ? idleEnd : absoluteEnd;
  }

  public boolean isLive(Instant now) {
    return now.isBefore(expiresAt());
  }

  public Session seenAt(Instant now) {
    return new Session(id, account, client, remembered, createdAt, now);
  }
}
