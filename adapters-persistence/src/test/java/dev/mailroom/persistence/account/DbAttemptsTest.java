package dev.mailroom.persistence.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Attempts;
import dev.mailroom.application.account.port.AttemptsContractTest;
import dev.mailroom.persistence.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbAttemptsTest extends AttemptsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected Attempts attempts() {
    return new DbAttempts(FRESH.database());
  }
}
