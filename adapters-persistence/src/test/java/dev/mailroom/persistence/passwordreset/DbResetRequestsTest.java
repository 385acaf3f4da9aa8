package dev.mailroom.persistence.passwordreset;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.passwordreset.port.ResetRequests;
import dev.mailroom.application.passwordreset.port.ResetRequestsContractTest;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbResetRequestsTest extends ResetRequestsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected ResetRequests requests() {
    return new DbResetRequests(FRESH.database(), Keys.cipher(), this::wakeUp);
  }
}
