package dev.mailroom.bootstrap;

import dev.mailroom.application.delivery.ViewDelivery;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.persistence.Database;
import dev.mailroom.web.health.HealthCheck;
import dev.mailroom.web.health.HealthCheck.State;
import java.util.List;
import java.util.Map;

/**
 * What {@code /observe/health} looks at. Only the database decides: a restart mends no mail
 * provider.
 */
final class HealthChecks {

  private HealthChecks() {}

  static List<HealthCheck> of(Database database, ViewDelivery delivery) {
    return List.of(
        new HealthCheck("database", true, () -> new State(database.isAlive(), Map.of())),
        new HealthCheck("mail", false, () -> mail(delivery.overview())));
  }

  private static State mail(ViewDelivery.Overview overview) {
    boolean flows = overview.route().isPresent() && overview.health().lastFault().isEmpty();
    return new State(
        flows,
        Map.of(
            "configured", String.valueOf(overview.route().isPresent()),
            "queued", count(overview, EmailState.QUEUED),
            "held", count(overview, EmailState.HELD)));
  }

  private static String count(ViewDelivery.Overview overview, EmailState state) {
    return String.valueOf(overview.waiting().getOrDefault(state, 0L));
  }
}
