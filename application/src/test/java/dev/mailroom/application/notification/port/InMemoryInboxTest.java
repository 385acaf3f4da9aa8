package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTransactions;

class InMemoryInboxTest extends InboxContractTest {

  private final Stores stores = Stores.inMemory();
  private final Inbox inbox =
      new InMemoryInbox(
          (InMemoryTransactions) stores.transactions(),
          (InMemoryNotices) stores.notices(),
          (InMemoryEvents) stores.events(),
          stores.companies());

  @Override
  protected Stores stores() {
    return stores;
  }

  @Override
  protected Inbox inbox() {
    return inbox;
  }
}
