package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.delivery.RouteHealth;
import java.util.function.UnaryOperator;

/** {@link RouteHealthStore} in memory. */
public final class InMemoryRouteHealth implements RouteHealthStore {

  private static final String THE_ROUTE = "route";
  private final InMemoryTable<String, RouteHealth> table;

  public InMemoryRouteHealth(InMemoryTransactions transactions) {
    this.table = transactions.table();
  }

  @Override
  public RouteHealth current() {
    return table.find(THE_ROUTE).orElse(RouteHealth.UNKNOWN);
  }

  @Override
  public RouteHealth update(UnaryOperator<RouteHealth> change) {
    var changed = change.apply(current());
    table.put(THE_ROUTE, changed);
    return changed;
  }
}
