package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;

class InMemoryKnownDevicesTest extends KnownDevicesContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Accounts accounts = new InMemoryAccounts(transactions);
  private final KnownDevices devices = new InMemoryKnownDevices(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @Override
  protected KnownDevices devices() {
    return devices;
  }
}
