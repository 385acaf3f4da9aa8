package dev.mailroom.bootstrap.metrics;

import dev.mailroom.application.delivery.ViewDelivery;
import dev.mailroom.application.delivery.port.EmailEvents;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/** All that this process tells Prometheus. Labels name no person and no company. */
public final class Metrics {

  /** Version 0.0.4 of the text format. */
  public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final AtomicBoolean jvmWatched = new AtomicBoolean();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

  /** Begins with the version of the program. */
  public Metrics(String version) {
    Info.builder()
        .name("mailroom_build")
        .help("The version that runs.")
        .labelNames("version")
        .register(registry)
        .setLabelValues(version);
  }

  /** Counts events before it hands them on. */
  public EmailEvents counting(EmailEvents next) {
    return new CountedEmailEvents(registry, next);
  }

  /** Adds what waits and how the route is. */
  public void show(ViewDelivery delivery, InstantSource clock) {
    registry.register(new DeliveryGauges(delivery, clock));
  }

  /** Everything, read now. */
  public byte[] text() {
    watchJvm();
    var out = new ByteArrayOutputStream();
    try {
      writer.write(out, registry.scrape(), EscapingScheme.ALLOW_UTF8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Only when somebody asks: a start is quicker without it. */
  private void watchJvm() {
    if (jvmWatched.compareAndSet(false, true)) {
      JvmMetrics.builder().register(registry);
    }
  }
}
