package dev.mailroom.persistence.delivery;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.port.SendAllowance;
import dev.mailroom.application.delivery.port.SendAllowanceContractTest;
import dev.mailroom.persistence.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbSendAllowanceTest extends SendAllowanceContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected SendAllowance allowance() {
    return new DbSendAllowance(FRESH.database());
  }
}
