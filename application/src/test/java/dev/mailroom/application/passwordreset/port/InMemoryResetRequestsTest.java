package dev.mailroom.application.passwordreset.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;

class InMemoryResetRequestsTest extends ResetRequestsContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final ResetRequests requests = new InMemoryResetRequests(transactions, this::wakeUp);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected ResetRequests requests() {
    return requests;
  }
}
