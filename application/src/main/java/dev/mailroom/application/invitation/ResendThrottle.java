package dev.mailroom.application.invitation;

import dev.mailroom.application.account.port.Attempts;
import dev.mailroom.domain.account.ThrottleRule;
import dev.mailroom.domain.account.ThrottleRule.Limit;
import dev.mailroom.domain.invitation.InvitationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keeps an invitation from flooding a mailbox; call inside a transaction. */
public final class ResendThrottle {

  private static final Duration SHORT = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofHours(1);
  private static final int WITHIN_LONG = 5;

  /** Once a minute, five times an hour: what a person needs who looks on. */
  private static final ThrottleRule RULE =
      new ThrottleRule(List.of(new Limit(1, SHORT), new Limit(WITHIN_LONG, LONG)));

  private final Attempts attempts;

  public ResendThrottle(Attempts attempts) {
    this.attempts = attempts;
  }

  /** Zero and the sending counted, or the time to wait and nothing counted. */
  Duration admit(InvitationId invitation, Instant now) {
    var key = "invitation:resend:" + invitation.value();
    var earlier = attempts.sinceForUpdate(key, now.minus(RULE.horizon()));
    if (RULE.allows(earlier, now)) {
      attempts.record(key, now);
      return Duration.ZERO;
    }
    var free =
        earlier.size() >= WITHIN_LONG
            ? earlier.get(earlier.size() - WITHIN_LONG).plus(LONG)
            : earlier.getLast().plus(SHORT);
    return Duration.between(now, free);
  }
}
