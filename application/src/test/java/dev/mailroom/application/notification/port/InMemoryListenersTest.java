package dev.mailroom.application.notification.port;

class InMemoryListenersTest extends ListenersContractTest {

  private final Stores stores = Stores.inMemory();

  @Override
  protected Stores stores() {
    return stores;
  }
}
