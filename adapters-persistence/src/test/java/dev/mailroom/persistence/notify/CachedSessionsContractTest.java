package dev.mailroom.persistence.notify;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.application.account.port.SessionsContractTest;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.account.DbAccounts;
import dev.mailroom.persistence.account.DbSessions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class CachedSessionsContractTest extends SessionsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  private final Notifications notifications =
      Notifications.listen(FRESH.database(), FRESH.address());
  private final Sessions sessions =
      new CachedSessions(new DbSessions(FRESH.database()), FRESH.database(), notifications);

  @BeforeEach
  void connected() {
    Awaitility.await().until(notifications::isConnected);
  }

  @AfterEach
  void close() {
    notifications.close();
  }

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected Accounts accounts() {
    return new DbAccounts(FRESH.database());
  }

  @Override
  protected Sessions sessions() {
    return sessions;
  }
}
