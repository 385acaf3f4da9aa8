package dev.mailroom.application.notification.port;

class InMemoryNoticesTest extends NoticesContractTest {

  private final Stores stores = Stores.inMemory();

  @Override
  protected Stores stores() {
    return stores;
  }
}
