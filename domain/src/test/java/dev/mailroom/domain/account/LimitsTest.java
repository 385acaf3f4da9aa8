package dev.mailroom.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  private static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");

  @ParameterizedTest
  @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "9, 16", "14, 512", "15, 900", "1000, 900"})
  void five_failures_are_free_then_the_wait_doubles_up_to_a_quarter_of_an_hour(
      int failures, int seconds) {
    assertThat(LoginDelay.PER_ACCOUNT.remaining(failuresJustNow(failures), NOW))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void a_network_has_twenty_free_failures() {
    assertThat(LoginDelay.PER_CLIENT.remaining(failuresJustNow(19), NOW)).isZero();
    assertThat(LoginDelay.PER_CLIENT.remaining(failuresJustNow(20), NOW))
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void waiting_counts_from_the_last_failure() {
    var failures = List.of(NOW.minusSeconds(3), NOW, NOW, NOW, NOW, NOW, NOW.minusSeconds(9));

    assertThat(LoginDelay.PER_ACCOUNT.remaining(failures, NOW.plusSeconds(1)))
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(LoginDelay.PER_ACCOUNT.remaining(failures, NOW.plusSeconds(4))).isZero();
  }

  @Property
  void a_wait_is_never_negative_nor_longer_than_a_quarter_of_an_hour(
      @ForAll @IntRange(max = 2_000) int failures, @ForAll @LongRange(max = 10_000) long later) {
    var wait = LoginDelay.PER_ACCOUNT.remaining(failuresJustNow(failures), NOW.plusSeconds(later));

    assertThat(wait).isBetween(Duration.ZERO, Duration.ofMinutes(15));
  }

  @Property
  void another_failure_never_shortens_the_wait(@ForAll @IntRange(max = 2_000) int failures) {
    var fewer = LoginDelay.PER_ACCOUNT.remaining(failuresJustNow(failures), NOW);
    var more = LoginDelay.PER_ACCOUNT.remaining(failuresJustNow(failures + 1), NOW);

    assertThat(more).isGreaterThanOrEqualTo(fewer);
  }

  @Test
  void reset_mails_go_once_a_minute_five_times_an_hour_and_twenty_a_day() {
    var rule = ThrottleRule.RESET_MAILS;

    assertThat(rule.allows(List.of(), NOW)).isTrue();
    assertThat(rule.allows(List.of(NOW.minusSeconds(59)), NOW)).isFalse();
    assertThat(rule.allows(List.of(NOW.minusSeconds(60)), NOW)).isTrue();
    assertThat(rule.allows(every(Duration.ofMinutes(10), 4), NOW)).isTrue();
    assertThat(rule.allows(every(Duration.ofMinutes(10), 5), NOW)).isFalse();
    assertThat(rule.allows(every(Duration.ofHours(1), 19), NOW)).isTrue();
    assertThat(rule.allows(every(Duration.ofHours(1), 20), NOW)).isFalse();
    assertThat(rule.horizon()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void the_wait_ends_when_one_more_is_within_every_limit() {
    var rule = ThrottleRule.EMAIL_CHANGES;
    var three = List.of(NOW.minusSeconds(60), NOW.minusSeconds(3_000), NOW.minusSeconds(600));

    assertThat(rule.wait(three.subList(0, 2), NOW)).isZero();
    assertThat(rule.wait(three, NOW)).isEqualTo(Duration.ofMinutes(10));
    assertThat(rule.allows(three, NOW.plusSeconds(600))).isTrue();
    assertThat(ThrottleRule.RESET_MAILS.wait(every(Duration.ofHours(1), 20), NOW))
        .isEqualTo(Duration.ofHours(4));
  }

  private static List<Instant> failuresJustNow(int number) {
    return Collections.nCopies(number, NOW);
  }

  private static List<Instant> every(Duration span, int times) {
    return IntStream.rangeClosed(1, times).mapToObj(i -> NOW.minus(span.multipliedBy(i))).toList();
  }
}
