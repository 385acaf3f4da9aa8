package dev.mailroom.domain.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * One step of one attempt, as it was seen.
 *
 * @param startedAfter since the attempt began
 * @param took empty while it goes on
 * @param detail for people: "142.250.102.108", "TLSv1.3 TLS_AES_256_GCM_SHA384 ...", ""
 */
public record StageTrace(
    Stage stage,
    Progress progress,
    Duration startedAfter,
    Optional<Duration> took,
    String detail,
    Optional<Reply> reply) {

  /** How far a step is. */
  public enum Progress {
    LIVE,
    DONE,
    FAILED
  }
}
