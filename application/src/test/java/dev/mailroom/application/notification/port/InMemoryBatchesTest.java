package dev.mailroom.application.notification.port;

class InMemoryBatchesTest extends BatchesContractTest {

  private final Stores stores = Stores.inMemory();

  @Override
  protected Stores stores() {
    return stores;
  }
}
