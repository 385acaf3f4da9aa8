package dev.mailroom.web;

import dev.mailroom.domain.template.Site;
import dev.mailroom.web.health.HealthCheck;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.WebConfig;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real server on a free loopback port, over fakes. Not listening until {@link #start}. */
public final class TestSite implements AutoCloseable {

  public final Fakes fakes = new Fakes();
  public final List<HealthCheck> checks = new ArrayList<>();
  private final List<RouteGroup> extra = new ArrayList<>();
  private String baseUrl = "http://mail.example.com";
  private boolean trustedProxy;
  private MailroomWeb web;
  private int port;

  public static TestSite started(RouteGroup... extra) {
    return new TestSite().with(extra).start();
  }

  public TestSite with(RouteGroup... groups) {
    extra.addAll(Arrays.asList(groups));
    return this;
  }

  public TestSite at(String url) {
    baseUrl = url;
    return this;
  }

  public TestSite behindProxy() {
    trustedProxy = true;
    return this;
  }

  public TestSite start() {
    return startOn(0);
  }

  public TestSite startOn(int wanted) {
    if (checks.isEmpty()) {
      checks.add(new HealthCheck("database", true, () -> new HealthCheck.State(true, Map.of())));
    }
    var config =
        new WebConfig(new Site(baseUrl, ZoneOffset.UTC), wanted, "127.0.0.1", "1.0", trustedProxy);
    web = new MailroomWeb(config, fakes.useCases(), checks, InstantSource.fixed(Cast.NOW), extra);
    port = web.start();
    return this;
  }

  public int port() {
    return port;
  }

  /** Method and path of all that is answered. */
  public List<String> addresses() {
    return web.addresses();
  }

  /** A browser that nobody is logged in with. */
  public Browser stranger() {
    return new Browser(port);
  }

  /** A browser in which Ada, a site administrator, is logged in. */
  public Browser ada() {
    return stranger().holding("mailroom", Cast.ADAS_SESSION.encoded());
  }

  /** A browser in which Ben is logged in. */
  public Browser ben() {
    return stranger().holding("mailroom", Cast.BENS_SESSION.encoded());
  }

  @Override
  public void close() {
    if (port != 0) {
      web.stop();
    }
  }
}
