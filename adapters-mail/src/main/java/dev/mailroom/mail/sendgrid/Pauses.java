package dev.mailroom.mail.sendgrid;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** How long the API asks to wait. */
final class Pauses {

  private static final Duration LONGEST = Duration.ofHours(1);

  private Pauses() {}

  /** {@code X-RateLimit-Reset} (Unix time), else {@code Retry-After} (RFC 9110, 10.2.3). */
  static Optional<Duration> asked(Map<String, String> headers, Instant now) {
    return Optional.ofNullable(headers.get("X-RateLimit-Reset"))
        .flatMap(Pauses::seconds)
        .map(reset -> Duration.between(now, Instant.ofEpochSecond(reset)))
        .or(() -> Optional.ofNullable(headers.get("Retry-After")).flatMap(v -> retryAfter(v, now)))
        .map(Pauses::bounded);
  }

  private static Optional<Duration> retryAfter(String value, Instant now) {
    return seconds(value).map(Duration::ofSeconds).or(() -> untilDate(value, now));
  }

  private static Optional<Duration> untilDate(String value, Instant now) {
    try {
      var date = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, date.toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> seconds(String value) {
    return value.strip().matches("\\d{1,11}")
        ? Optional.of(Long.parseLong(value.strip()))
        : Optional.empty();
  }

  private static Duration bounded(Duration pause) {
    if (pause.isNegative()) {
      return Duration.ZERO;
    }
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
