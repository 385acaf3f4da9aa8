package dev.mailroom.domain.notification;

import java.time.Instant;

/** What one recipient is told of one event. */
public sealed interface Decision {

  /** A mail of its own, now. */
  record AtOnce() implements Decision {}

  /** In the person's open batch, which leaves at the time when this opens it. */
  record InBatch(Instant leavesAt) implements Decision {}

  /** In the daily summary. */
  record InSummary(Instant leavesAt) implements Decision {}

  /** No mail. */
  record Untold(Unheard reason) implements Decision {}
}
