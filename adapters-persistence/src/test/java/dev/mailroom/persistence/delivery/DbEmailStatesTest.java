package dev.mailroom.persistence.delivery;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.port.EmailStates;
import dev.mailroom.application.delivery.port.EmailStatesContractTest;
import dev.mailroom.application.delivery.port.Outbox;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbEmailStatesTest extends EmailStatesContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected Outbox outbox() {
    return new DbOutbox(FRESH.database(), Keys.cipher(), () -> {});
  }

  @Override
  protected EmailStates states() {
    return new DbEmailStates(FRESH.database());
  }
}
