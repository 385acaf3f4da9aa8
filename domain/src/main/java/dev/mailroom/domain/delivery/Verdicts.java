package dev.mailroom.domain.delivery;

import dev.mailroom.domain.delivery.TransportResult.Accepted;
import dev.mailroom.domain.delivery.TransportResult.NotAccepted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Turns what a provider answered into what happens to the email next. */
public final class Verdicts {

  private static final int RECOVERIES_TO_GIVE_UP = 3;
  private static final int FAILURES_UNTIL_A_CRASH_IS_FINAL = 5;

  private Verdicts() {}

  /** The outcome of one attempt; {@code chance} as in {@link RetrySchedule}. */
  public static Outcome of(
      ClaimedEmail claimed, TransportResult result, Instant now, double chance) {
    return switch (result) {
      case Accepted(var reply) -> new Outcome.Sent(reply);
      case NotAccepted(var failure) -> afterFailure(claimed, failure, now, chance);
    };
  }

  /**
   * The outcome when our own code broke: tried again as if by circumstance, for the next release
   * may mend it, and given up in the end.
   */
  public static Outcome afterCrash(
      ClaimedEmail claimed, TransportFailure failure, Instant now, double chance) {
    if (failure.kind() == FailureKind.OUTCOME_UNKNOWN) {
      return afterUnknown(claimed, failure, now);
    }
    boolean last = claimed.email().policy().firstAnswerIsFinal();
    return last || claimed.failures() >= FAILURES_UNTIL_A_CRASH_IS_FINAL
        ? new Outcome.Failed(failure)
        : retry(claimed, failure, now, chance);
  }

  /** Whether a mail has outlived so many workers that it must be what kills them. */
  public static boolean isDeadLetter(ClaimedEmail claimed) {
    return claimed.recoveries() >= RECOVERIES_TO_GIVE_UP;
  }

  private static Outcome afterFailure(
      ClaimedEmail claimed, TransportFailure failure, Instant now, double chance) {
    boolean last = claimed.email().policy().firstAnswerIsFinal();
    return switch (Blame.of(failure)) {
      case UNKNOWN_OUTCOME -> afterUnknown(claimed, failure, now);
      case MESSAGE -> new Outcome.Failed(failure);
      case ROUTE ->
          last ? new Outcome.Failed(failure) : new Outcome.Held(HeldReason.ROUTE_FAULT, failure);
      case CIRCUMSTANCE ->
          last ? new Outcome.Failed(failure) : retry(claimed, failure, now, chance);
    };
  }

  private static Outcome afterUnknown(ClaimedEmail claimed, TransportFailure failure, Instant now) {
    boolean mayResend = claimed.email().policy().resendWhenUncertain() && claimed.resends() == 0;
    return mayResend ? new Outcome.ResendAt(now, failure) : new Outcome.Uncertain(failure);
  }

  private static Outcome retry(
      ClaimedEmail claimed, TransportFailure failure, Instant now, double chance) {
    var scheduled = RetrySchedule.pause(claimed.failures(), chance);
    var pause =
        failure.retryAfter().filter(asked -> asked.compareTo(scheduled) > 0).orElse(scheduled);
    var dueAt = now.plus(shorterForUrgent(claimed, pause, failure.retryAfter()));
    return dueAt.isBefore(claimed.email().expiresAt())
        ? new Outcome.RetryAt(dueAt, failure)
        : new Outcome.Expired(Optional.of(failure));
  }

  /**
   * A mail that lives half an hour cannot wait an hour: its pauses stop growing at a sixth of its
   * life.
   */
  private static Duration shorterForUrgent(
      ClaimedEmail claimed, Duration pause, Optional<Duration> asked) {
    var longest = claimed.email().policy().lifetime().dividedBy(6);
    return asked.isPresent() || pause.compareTo(longest) <= 0 ? pause : longest;
  }
}
