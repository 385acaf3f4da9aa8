package dev.mailroom.domain.joining;

import java.time.Instant;
import java.util.Optional;

/** How many joined by a link, and when the last one did. */
public record LinkUsage(int count, Optional<Instant> lastAt) {

  public static final LinkUsage NONE = new LinkUsage(0, Optional.empty());

  /** With one more. */
  public LinkUsage and(Instant at) {
    return new LinkUsage(count + 1, Optional.of(at));
  }
}
