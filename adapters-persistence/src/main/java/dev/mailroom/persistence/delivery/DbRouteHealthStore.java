package dev.mailroom.persistence.delivery;

import dev.mailroom.application.delivery.port.RouteHealthStore;
import dev.mailroom.domain.delivery.RouteHealth;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Json;
import dev.mailroom.persistence.Row;
import java.util.function.UnaryOperator;

/** {@link RouteHealthStore} in the one row of {@code route_health}. */
public final class DbRouteHealthStore implements RouteHealthStore {
  private final Database database;

  public DbRouteHealthStore(Database database) {
    this.database = database;
  }

  @Override
  public RouteHealth current() {
    return database
        .sql("SELECT * FROM route_health WHERE id = 1")
        .first(DbRouteHealthStore::health)
        .orElse(RouteHealth.UNKNOWN);
  }

  @Override
  public RouteHealth update(UnaryOperator<RouteHealth> change) {
    RouteHealth changed = change.apply(locked());
    database
        .sql(
            """
            UPDATE route_health
            SET faults = :faults, probe_at = CAST(:probe_at AS timestamptz),
              faulty_since = CAST(:faulty_since AS timestamptz),
              last_fault = CAST(:last_fault AS jsonb),
              last_accepted_at = CAST(:last_accepted_at AS timestamptz)
            WHERE id = 1
            """)
        .with("faults", changed.faults())
        .with("probe_at", changed.probeAt())
        .with("faulty_since", changed.faultySince())
        .with("last_fault", changed.lastFault().map(Json::write))
        .with("last_accepted_at", changed.lastAcceptedAt())
        .write();
    return changed;
  }

  private RouteHealth locked() {
    database
        .sql("INSERT INTO route_health (id, faults) VALUES (1, 0) ON CONFLICT (id) DO NOTHING")
        .write();
    return database
        .sql("SELECT * FROM route_health WHERE id = 1 FOR UPDATE")
        .lock(DbRouteHealthStore::health)
        .orElse(RouteHealth.UNKNOWN);
  }

  private static RouteHealth health(Row row) {
    return new RouteHealth(
        row.count("faults"),
        row.optionalInstant("probe_at"),
        row.optionalInstant("faulty_since"),
        row.optionalJson("last_fault", TransportFailure.class),
        row.optionalInstant("last_accepted_at"));
  }
}
