package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;

class InMemoryRouteHealthTest extends RouteHealthStoreContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final RouteHealthStore health = new InMemoryRouteHealth(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected RouteHealthStore health() {
    return health;
  }
}
