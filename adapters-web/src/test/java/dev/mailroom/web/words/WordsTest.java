package dev.mailroom.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T01:30:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  @ParameterizedTest
  @CsvSource({"0, 0 emails", "1, 1 email", "1284, '1,284 emails'"})
  void things_are_counted(long number, String said) {
    assertThat(Words.count(number, "email")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "PT4S, just now",
    "PT40S, 40 s ago",
    "PT2M5S, 2 min ago",
    "PT47H, 47 hours ago",
    "P5D, 5 days ago"
  })
  void what_a_machine_did_is_told_by_the_clock(Duration passed, String said) {
    assertThat(Words.ago(NOW.minus(passed), NOW)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "PT59S, just now",
    "PT1M, 1 minute ago",
    "PT2H, 2 hours ago",
    "PT3H, yesterday",
    "P2D, 18 Nov 2026"
  })
  void when_somebody_was_here_is_told_by_the_calendar(Duration passed, String said) {
    var times = new Times(InstantSource.fixed(NOW), ZONE);

    assertThat(times.ago(NOW.minus(passed))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"PT0S, 1 second", "PT7.001S, 8 seconds", "PT60S, 1 minute", "PT61S, 2 minutes"})
  void nobody_waits_longer_than_was_said(Duration left, String said) {
    assertThat(Words.wait(left)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"PT0.012S, 12 ms", "PT1.49S, 1.4 s", "PT12S, 12 s", "PT120S, 2 min"})
  void what_a_machine_took_is_exact_while_it_is_short(Duration time, String said) {
    assertThat(Words.took(time)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "PT2H, Today, 00:30",
    "PT3H, Yesterday, 23:30",
    "P2D, Wednesday 18 November, 02:30",
    "P365D, Thursday 20 November 2025, 02:30"
  })
  void a_list_is_parted_by_the_calendar_of_its_reader(Duration passed, String day, String time) {
    var times = new Times(InstantSource.fixed(NOW), ZONE);

    assertThat(times.heading(NOW.minus(passed))).isEqualTo(day);
    assertThat(times.time(NOW.minus(passed))).isEqualTo(time);
  }
}
