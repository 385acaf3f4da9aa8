package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.port.BatchesContractTest;
import dev.mailroom.application.notification.port.Stores;
import dev.mailroom.persistence.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbBatchesTest extends BatchesContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Stores stores() {
    return DbStores.of(FRESH.database());
  }
}
