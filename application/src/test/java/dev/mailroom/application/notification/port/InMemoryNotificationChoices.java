package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.notification.NotificationPreferences;

/** {@link NotificationChoices} in memory. */
public final class InMemoryNotificationChoices implements NotificationChoices {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<AccountId, NotificationPreferences> table;

  public InMemoryNotificationChoices(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
  }

  @Override
  public NotificationPreferences find(AccountId person) {
    return table.find(person).orElse(NotificationPreferences.INITIAL);
  }

  @Override
  public NotificationPreferences findForUpdate(AccountId person) {
    transactions.requireOpen();
    return find(person);
  }

  @Override
  public void save(AccountId person, NotificationPreferences preferences) {
    table.put(person, preferences);
  }
}
