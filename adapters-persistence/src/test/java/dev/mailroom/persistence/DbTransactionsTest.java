package dev.mailroom.persistence;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.TransactionsContractTest;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.persistence.account.DbAccounts;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbTransactionsTest extends TransactionsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected Accounts accounts() {
    return new DbAccounts(FRESH.database());
  }
}
