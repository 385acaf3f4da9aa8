package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.port.NoticesContractTest;
import dev.mailroom.application.notification.port.Stores;
import dev.mailroom.persistence.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbNoticesTest extends NoticesContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Stores stores() {
    return DbStores.of(FRESH.database());
  }
}
