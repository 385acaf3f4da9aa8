package dev.mailroom.persistence.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.EmailChanges;
import dev.mailroom.application.account.port.EmailChangesContractTest;
import dev.mailroom.persistence.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbEmailChangesTest extends EmailChangesContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected Accounts accounts() {
    return new DbAccounts(FRESH.database());
  }

  @Override
  protected EmailChanges changes() {
    return new DbEmailChanges(FRESH.database());
  }
}
