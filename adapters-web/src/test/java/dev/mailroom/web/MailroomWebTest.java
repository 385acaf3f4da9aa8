package dev.mailroom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailroomWebTest {

  @Test
  void a_port_that_another_program_has_is_named() {
    try (var first = TestSite.started();
        var second = new TestSite()) {
      assertThatThrownBy(() -> second.startOn(first.port()))
          .isInstanceOfSatisfying(
              PortTaken.class, taken -> assertThat(taken.port()).isEqualTo(first.port()));
    }
  }

  @Test
  void it_stops_at_once_when_nobody_waits_for_an_answer() {
    var site = TestSite.started();
    var browser = site.stranger();
    browser.get("/login");

    var before = Instant.now();
    site.close();

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
  }
}
