package dev.mailroom.web.health;

import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import java.util.function.Supplier;

/**
 * {@code /observe/metrics}: figures for a monitoring system, without a session and without names.
 */
public final class MetricsPage implements RouteGroup {

  private final String contentType;
  private final Supplier<byte[]> figures;

  public MetricsPage(String contentType, Supplier<byte[]> figures) {
    this.contentType = contentType;
    this.figures = figures;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/observe/metrics", _ -> Answer.bytes(contentType, figures.get()));
  }
}
