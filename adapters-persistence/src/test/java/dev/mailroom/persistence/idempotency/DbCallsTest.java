package dev.mailroom.persistence.idempotency;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.idempotency.port.Calls;
import dev.mailroom.application.idempotency.port.CallsContractTest;
import dev.mailroom.persistence.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbCallsTest extends CallsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected Calls calls() {
    return new DbCalls(FRESH.database());
  }
}
