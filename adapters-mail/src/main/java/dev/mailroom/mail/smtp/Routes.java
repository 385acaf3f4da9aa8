package dev.mailroom.mail.smtp;

import dev.mailroom.domain.mailsettings.SmtpRoute;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pools of every route in use. A route nobody has used for a while is forgotten. */
final class Routes implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final long ROUND_MILLIS = 1_000;

  private final Optional<String> ownName;
  private final ConnectionLimits limits;
  private final ConcurrentHashMap<SmtpRoute, RoutePool> pools = new ConcurrentHashMap<>();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("smtp-connections").factory());

  Routes(Optional<String> ownName, ConnectionLimits limits) {
    this.ownName = ownName;
    this.limits = limits;
    var _ =
        rounds.scheduleWithFixedDelay(
            this::tidy, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The route's pool, which stays until {@link RoutePool#leave}. */
  RoutePool enter(SmtpRoute route) {
    return pools.compute(
        route,
        (_, known) -> {
          var pool = known == null ? create(route) : known;
          pool.enter();
          return pool;
        });
  }

  private RoutePool create(SmtpRoute route) {
    return new RoutePool(connector(route), limits);
  }

  /** For a connection that no pool keeps. */
  Connector connector(SmtpRoute route) {
    return new Connector(new RouteSession(route, limits), ownName);
  }

  /** A round that throws would be the last one. */
  private void tidy() {
    try {
      pools.values().forEach(RoutePool::tidy);
      pools.keySet().forEach(this::forgetIfUnused);
    } catch (RuntimeException e) {
      LOG.warn("smtp.connections could not be looked after", e);
    }
  }

  private void forgetIfUnused(SmtpRoute route) {
    pools.computeIfPresent(route, (_, pool) -> pool.isForgotten() ? null : pool);
  }

  @Override
  public void close() {
    rounds.shutdownNow();
    pools.values().forEach(RoutePool::close);
  }
}
