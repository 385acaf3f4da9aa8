package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import java.time.InstantSource;

class InMemorySendAllowanceTest extends SendAllowanceContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final SendAllowance allowance =
      new InMemorySendAllowance(transactions, InstantSource.system());

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected SendAllowance allowance() {
    return allowance;
  }
}
