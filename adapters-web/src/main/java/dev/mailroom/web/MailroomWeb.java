package dev.mailroom.web;

import dev.mailroom.web.health.HealthCheck;
import dev.mailroom.web.health.HealthPage;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.WebConfig;
import dev.mailroom.web.http.WebRouting;
import io.helidon.webserver.WebServer;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The web server: {@link #start} listens, {@link #stop} lets what runs finish. */
public final class MailroomWeb {

  /** Longer than any page takes, shorter than an orchestrator waits before it kills. */
  private static final Duration DRAIN = Duration.ofSeconds(8);

  private final WebConfig config;
  private final WebServer server;

  /**
   * Builds the server without listening yet.
   *
   * @param checks what {@code /observe/health} looks at
   * @param extra pages beyond the product's own, as the demo has
   */
  public MailroomWeb(
      WebConfig config,
      WebUseCases useCases,
      List<HealthCheck> checks,
      InstantSource clock,
      List<RouteGroup> extra) {
    this.config = config;
    var health = new HealthPage(checks);
    var groups = new ArrayList<RouteGroup>(SiteMap.of(config, useCases, clock));
    groups.add(health);
    groups.addAll(extra);
    var routing =
        new WebRouting(
            config, useCases.account().authenticate(), useCases.email().view(), health::canServe);
    this.server =
        WebServer.builder()
            .host(config.bindHost())
            .port(config.port())
            .shutdownHook(false)
            .shutdownGracePeriod(DRAIN)
            .routing(routing.open(groups))
            .build();
  }

  /** Listens; answers the port. Throws {@link PortTaken} when it cannot be had. */
  public int start() {
    try {
      return server.start().port();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof BindException) {
        throw new PortTaken(config.port(), e);
      }
      throw e;
    }
  }

  /** Takes no more requests and waits for those that run, a few seconds at most. */
  public void stop() {
    server.stop();
  }
}
