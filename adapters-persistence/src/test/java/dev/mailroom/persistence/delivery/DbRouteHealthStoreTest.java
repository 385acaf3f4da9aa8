package dev.mailroom.persistence.delivery;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.port.RouteHealthStore;
import dev.mailroom.application.delivery.port.RouteHealthStoreContractTest;
import dev.mailroom.persistence.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbRouteHealthStoreTest extends RouteHealthStoreContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected RouteHealthStore health() {
    return new DbRouteHealthStore(FRESH.database());
  }
}
