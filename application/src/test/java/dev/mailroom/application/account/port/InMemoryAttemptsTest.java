package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;

class InMemoryAttemptsTest extends AttemptsContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Attempts attempts = new InMemoryAttempts(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Attempts attempts() {
    return attempts;
  }
}
