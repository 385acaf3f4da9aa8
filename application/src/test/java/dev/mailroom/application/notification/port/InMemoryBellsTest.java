package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;

class InMemoryBellsTest extends BellsContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Bells bells = new InMemoryBells(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Bells bells() {
    return bells;
  }
}
