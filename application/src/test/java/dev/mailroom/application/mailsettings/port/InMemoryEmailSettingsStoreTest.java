package dev.mailroom.application.mailsettings.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;

class InMemoryEmailSettingsStoreTest extends EmailSettingsStoreContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final EmailSettingsStore store = new InMemoryEmailSettingsStore(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected EmailSettingsStore store() {
    return store;
  }
}
