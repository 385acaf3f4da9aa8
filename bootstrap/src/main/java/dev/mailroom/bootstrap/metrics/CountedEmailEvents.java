package dev.mailroom.bootstrap.metrics;

import dev.mailroom.application.delivery.port.EmailEvents;
import dev.mailroom.domain.delivery.EmailEvent;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;

/** Counts what happens to mail in this process, by event and kind. */
final class CountedEmailEvents implements EmailEvents {

  /** From a server next door to one that makes its clients wait, in seconds. */
  private static final double[] BOUNDS = {0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};

  private final EmailEvents next;
  private final Counter events;
  private final Histogram handover;

  CountedEmailEvents(PrometheusRegistry registry, EmailEvents next) {
    this.next = next;
    this.events =
        Counter.builder()
            .name("mailroom_email_events_total")
            .help("What happened to emails, counted by this process.")
            .labelNames("event", "kind")
            .register(registry);
    this.handover =
        Histogram.builder()
            .name("mailroom_email_handover_seconds")
            .help("Time from the start of an attempt to the provider's acceptance.")
            .classicOnly()
            .classicUpperBounds(BOUNDS)
            .register(registry);
  }

  @Override
  public void record(EmailEvent event) {
    events.labelValues(name(event.type()), event.kind().code()).inc();
    if (event.type() == EmailEvent.Type.SENT) {
      event.took().ifPresent(took -> handover.observe(seconds(took)));
    }
    next.record(event);
  }

  private static String name(EmailEvent.Type type) {
    return type.code().substring("email.".length());
  }

  private static double seconds(Duration took) {
    return took.toNanos() / 1e9;
  }
}
