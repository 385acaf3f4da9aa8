package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;

class InMemoryEmailChangesTest extends EmailChangesContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Accounts accounts = new InMemoryAccounts(transactions);
  private final EmailChanges changes = new InMemoryEmailChanges(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @Override
  protected EmailChanges changes() {
    return changes;
  }
}
