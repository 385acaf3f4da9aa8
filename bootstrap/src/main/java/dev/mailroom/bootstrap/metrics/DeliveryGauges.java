package dev.mailroom.bootstrap.metrics;

import dev.mailroom.application.delivery.ViewDelivery;
import dev.mailroom.application.delivery.ViewDelivery.Overview;
import dev.mailroom.domain.delivery.EmailState;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What waits, since when, and whether the route is well: one look at the database for all of them.
 * While the database is away, {@code mailroom_database_up 0} is all there is to tell.
 */
final class DeliveryGauges implements MultiCollector {

  private static final List<EmailState> WAITING =
      List.of(EmailState.QUEUED, EmailState.SENDING, EmailState.HELD);

  private final ViewDelivery delivery;
  private final InstantSource clock;

  DeliveryGauges(ViewDelivery delivery, InstantSource clock) {
    this.delivery = delivery;
    this.clock = clock;
  }

  @Override
  public MetricSnapshots collect() {
    try {
      return snapshots(delivery.overview());
    } catch (RuntimeException _) {
      return new MetricSnapshots(databaseUp(0));
    }
  }

  private MetricSnapshots snapshots(Overview overview) {
    return new MetricSnapshots(
        databaseUp(1),
        gauge(
            "mailroom_emails_waiting",
            "Emails accepted and not at their end, on the whole site.",
            WAITING.stream()
                .map(state -> point(overview.waiting().getOrDefault(state, 0L), label(state)))),
        gauge(
            "mailroom_oldest_waiting_seconds",
            "Age of the oldest waiting email; 0 when none waits.",
            overview.oldestWaitingSince().map(this::age).orElse(0.0)),
        gauge(
            "mailroom_mail_route_up",
            "1 when mail is set up and the provider's last answer was no fault.",
            overview.route().isPresent() && overview.health().lastFault().isEmpty() ? 1 : 0));
  }

  private static GaugeSnapshot databaseUp(double value) {
    return gauge("mailroom_database_up", "1 when the database answers.", value);
  }

  private static Labels label(EmailState state) {
    return Labels.of("state", state.name().toLowerCase(Locale.ROOT));
  }

  private double age(Instant since) {
    return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1e3);
  }

  private static GaugeSnapshot gauge(String name, String help, double value) {
    return gauge(name, help, Stream.of(point(value, Labels.EMPTY)));
  }

  private static GaugeSnapshot gauge(
      String name, String help, Stream<GaugeDataPointSnapshot> points) {
    var builder = GaugeSnapshot.builder().name(name).help(help);
    points.forEach(builder::dataPoint);
    return builder.build();
  }

  private static GaugeDataPointSnapshot point(double value, Labels labels) {
    return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
  }
}
