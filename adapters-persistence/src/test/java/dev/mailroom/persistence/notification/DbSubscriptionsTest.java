package dev.mailroom.persistence.notification;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.application.notification.port.Subscriptions;
import dev.mailroom.application.notification.port.SubscriptionsContractTest;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.account.DbAccounts;
import dev.mailroom.persistence.company.DbCompanies;
import dev.mailroom.persistence.company.DbMembers;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbSubscriptionsTest extends SubscriptionsContractTest {
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
  protected Companies companies() {
    return new DbCompanies(FRESH.database());
  }

  @Override
  protected Members members() {
    return new DbMembers(FRESH.database());
  }

  @Override
  protected Subscriptions subscriptions() {
    return new DbSubscriptions(FRESH.database());
  }
}
