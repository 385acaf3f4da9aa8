package dev.mailroom.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final Instant START = Instant.parse("2025-03-01T09:00:00Z");

  @Test
  void it_ends_when_left_alone_for_half_an_hour() {
    var session = session(false);

    assertThat(session.isLive(START.plus(Duration.ofMinutes(30)).minusNanos(1))).isTrue();
    assertThat(session.isLive(START.plus(Duration.ofMinutes(30)))).isFalse();
  }

  @Test
  void use_keeps_it_alive_but_not_beyond_twelve_hours() {
    var session = session(false).seenAt(START.plus(Duration.ofMinutes(700)));

    assertThat(session.isLive(START.plus(Duration.ofMinutes(719)))).isTrue();
    assertThat(session.isLive(START.plus(Duration.ofHours(12)))).isFalse();
  }

  @Test
  void a_remembered_one_lasts_thirty_days_used_or_not() {
    var session = session(true);

    assertThat(session.isLive(START.plus(Duration.ofDays(30)).minusNanos(1))).isTrue();
    assertThat(session.seenAt(START.plus(Duration.ofDays(29))).expiresAt())
        .isEqualTo(START.plus(Duration.ofDays(30)));
  }

  private static Session session(boolean remembered) {
    return new Session(
        new SessionId(new UUID(0, 1)),
        new AccountId(new UUID(0, 2)),
        new Client("203.0.113.7", ""),
        remembered,
        START,
        START);
  }
}
