package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTransactions;

class InMemoryAssignmentsTest extends AssignmentsContractTest {

  private final Stores stores = Stores.inMemory();
  private final Assignments assignments =
      new InMemoryAssignments((InMemoryTransactions) stores.transactions());

  @Override
  protected Stores stores() {
    return stores;
  }

  @Override
  protected Assignments assignments() {
    return assignments;
  }
}
