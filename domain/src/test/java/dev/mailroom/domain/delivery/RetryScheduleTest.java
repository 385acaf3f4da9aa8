package dev.mailroom.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

  @ParameterizedTest
  @CsvSource({"0,60", "1,120", "2,240", "3,480", "4,960", "5,1920", "6,3600", "7,3600", "90,3600"})
  void pauses_double_from_a_minute_to_an_hour(int earlierFailures, int seconds) {
    assertThat(RetrySchedule.pause(earlierFailures, 0.5)).hasSeconds(seconds);
  }

  @Test
  void chance_spreads_them_by_a_fifth_either_way() {
    assertThat(RetrySchedule.pause(0, 0)).isEqualTo(Duration.ofSeconds(48));
    assertThat(RetrySchedule.pause(0, 0.25)).isEqualTo(Duration.ofSeconds(54));
    assertThat(RetrySchedule.pause(0, 0.999_999)).isEqualTo(Duration.ofSeconds(72));
    assertThat(RetrySchedule.pause(9, 0.75)).isEqualTo(Duration.ofMinutes(66));
  }
}
