package dev.mailroom.web;

import dev.mailroom.web.api.ApiDoor;
import dev.mailroom.web.health.HealthCheck;
import dev.mailroom.web.health.HealthPage;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.WebConfig;
import dev.mailroom.web.http.WebRouting;
import dev.mailroom.web.http.WireErrors;
import dev.mailroom.web.inbox.LivePages;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The web server: {@link #start} listens, {@link #stop} lets what runs finish. */
public final class MailroomWeb {

  /** Longer than any page takes, shorter than an orchestrator waits before it kills. */
  private static final Duration DRAIN = Duration.ofSeconds(8);

  /** Enough for answers on their way out: the server then knows which connections are idle. */
  private static final Duration SETTLE = Duration.ofMillis(50);

  private final WebConfig config;
  private final WebRouting routing;
  private final ApiDoor api;
  private final LivePages live;
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
    this.live = InboxMap.live(useCases);
    var health = new HealthPage(checks);
    var groups = new ArrayList<RouteGroup>(SiteMap.of(config, useCases, clock));
    groups.add(health);
    groups.add(live);
    groups.addAll(extra);
    this.routing =
        new WebRouting(
            config,
            useCases.account().authenticate(),
            useCases.email().view(),
            useCases.inbox().count(),
            health::canServe);
    this.api = new ApiDoor(config, ApiMap.of(useCases), useCases.api().admit(), health::canServe);
    this.server =
        WebServer.builder()
            .host(config.bindHost())
            .port(config.port())
            .shutdownHook(false)
            .shutdownGracePeriod(DRAIN)
            .directHandlers(WireErrors.of(config))
            .routing(routing.open(groups, api::open))
            .build();
  }

  /** Listens; answers the port. Throws {@link PortTaken} when it cannot be had. */
  public int start() {
    claimPort();
    server.start();
    if (!server.isRunning()) {
      throw new PortTaken(config.port());
    }
    return server.port();
  }

  /** Method and path of all that is answered, for whoever checks who may do what. */
  public List<String> addresses() {
    return Stream.of(routing.addresses(), api.addresses()).flatMap(List::stream).sorted().toList();
  }

  /** Takes no more requests and waits for those that run, a few seconds at most. */
  public void stop() {
    routing.close();
    api.close();
    live.close();
    LockSupport.parkNanos(SETTLE.toNanos());
    server.stop();
  }

  /** The server would log a taken port and go on without it. */
  private void claimPort() {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(config.bindHost(), config.port()));
    } catch (IOException e) {
      throw new PortTaken(config.port());
    }
  }
}
