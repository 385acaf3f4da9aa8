package dev.mailroom.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One finished attempt: what is written to the email's row, and kept as its history. */
public record AttemptReport(
    ClaimedEmail claimed,
    String route,
    Instant startedAt,
    Duration took,
    List<StageTrace> stages,
    Outcome outcome) {

  public AttemptReport {
    stages = List.copyOf(stages);
  }
}
