package dev.mailroom.domain.mailsettings;

import java.time.Duration;

/**
 * How long to wait for a provider, each 1 s to 10 min; the reply to the final dot has at least 10
 * min (RFC 5321, 4.5.3.2.6).
 */
public record Timeouts(Duration connect, Duration read, Duration write) {

  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60));
  public static final Duration LONGEST = Duration.ofMinutes(10);
}
