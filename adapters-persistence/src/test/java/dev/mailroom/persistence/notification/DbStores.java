package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.port.Stores;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.account.DbAccounts;
import dev.mailroom.persistence.company.DbCompanies;
import dev.mailroom.persistence.company.DbMembers;

/** The {@link Stores} of a database. */
final class DbStores {

  private DbStores() {}

  static Stores of(Database database) {
    return new Stores(
        database,
        new DbAccounts(database),
        new DbCompanies(database),
        new DbMembers(database),
        new DbEvents(database),
        new DbNotices(database),
        new DbBatches(database),
        new DbSummaryDays(database),
        new DbNotificationChoices(database),
        new DbListeners(database));
  }
}
