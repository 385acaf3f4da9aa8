package dev.mailroom.bootstrap.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.delivery.ViewDelivery.Overview;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.RouteHealth;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Metrics metrics = new Metrics("9.8.7");

  @Test
  void the_version_and_the_jvm_are_told_from_the_start() {
    assertThat(text()).contains("mailroom_build_info{version=\"9.8.7\"} 1", "jvm_threads_current");
  }

  @Test
  void what_waits_is_told_by_state_with_the_age_of_the_oldest() {
    metrics.show(MetricsTest::overview, () -> NOON);

    assertThat(text())
        .contains("mailroom_emails_waiting{state=\"queued\"} 7.0")
        .contains("mailroom_emails_waiting{state=\"held\"} 0.0")
        .contains("mailroom_oldest_waiting_seconds 90.0")
        .contains("mailroom_mail_route_up 1.0");
  }

  @Test
  void without_the_database_only_its_absence_is_told() {
    metrics.show(
        () -> {
          throw new IllegalStateException("the database is away");
        },
        () -> NOON);

    assertThat(text())
        .contains("mailroom_database_up 0.0")
        .doesNotContain("mailroom_mail_route_up");
  }

  private String text() {
    return new String(metrics.text(), UTF_8);
  }

  private static Overview overview() {
    return new Overview(
        Optional.of("smtp.example.com"),
        RouteHealth.UNKNOWN,
        Map.of(EmailState.QUEUED, 7L),
        Map.of(),
        Optional.of(NOON.minusSeconds(90)),
        Optional.empty(),
        OptionalInt.empty(),
        List.of());
  }
}
