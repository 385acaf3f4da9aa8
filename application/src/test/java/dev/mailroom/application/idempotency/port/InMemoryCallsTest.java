package dev.mailroom.application.idempotency.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;

class InMemoryCallsTest extends CallsContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Calls calls = new InMemoryCalls(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Calls calls() {
    return calls;
  }
}
