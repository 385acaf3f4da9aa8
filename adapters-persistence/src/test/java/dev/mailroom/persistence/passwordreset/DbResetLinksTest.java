package dev.mailroom.persistence.passwordreset;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.passwordreset.port.ResetLinks;
import dev.mailroom.application.passwordreset.port.ResetLinksContractTest;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.account.DbAccounts;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbResetLinksTest extends ResetLinksContractTest {
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
  protected ResetLinks links() {
    return new DbResetLinks(FRESH.database());
  }
}
