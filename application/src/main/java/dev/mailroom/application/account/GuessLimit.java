package dev.mailroom.application.account;

import dev.mailroom.application.account.port.Attempts;
import dev.mailroom.domain.account.LoginDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Slows down guessing. A try is counted before its outcome is known, so that a hundred at once
 * cannot all slip through; call inside a transaction.
 */
public final class GuessLimit {

  private final Attempts attempts;

  public GuessLimit(Attempts attempts) {
    this.attempts = attempts;
  }

  /** What guesses are counted by, always named in the same order by callers that name several. */
  public record Door(String key, LoginDelay delay) {}

  /** Zero and the try counted for each door, or the time to wait and nothing counted. */
  public Duration admit(List<Door> doors, Instant now) {
    var wait =
        doors.stream()
            .map(door -> door.delay().remaining(earlier(door, now), now))
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    if (wait.isZero()) {
      doors.forEach(door -> attempts.record(door.key(), now));
    }
    return wait;
  }

  /** Forgets all that failed at this door. */
  public void forget(Door door) {
    attempts.forget(door.key());
  }

  /** Forgets one try that was no failure. */
  public void forget(Door door, Instant triedAt) {
    attempts.forget(door.key(), triedAt);
  }

  private List<Instant> earlier(Door door, Instant now) {
    return attempts.sinceForUpdate(door.key(), now.minus(LoginDelay.MEMORY));
  }
}
