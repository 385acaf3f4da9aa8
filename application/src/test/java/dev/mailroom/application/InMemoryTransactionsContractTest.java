package dev.mailroom.application;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.InMemoryAccounts;

class InMemoryTransactionsContractTest extends TransactionsContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Accounts accounts = new InMemoryAccounts(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }
}
