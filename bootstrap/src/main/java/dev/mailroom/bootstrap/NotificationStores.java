package dev.mailroom.bootstrap;

import dev.mailroom.application.idempotency.port.Calls;
import dev.mailroom.application.notification.NotificationStore;
import dev.mailroom.application.notification.port.Assignments;
import dev.mailroom.application.notification.port.Inbox;
import dev.mailroom.application.notification.port.LinkSigner;
import dev.mailroom.application.notification.port.NotificationChoices;
import dev.mailroom.application.notification.port.StoppedMail;
import dev.mailroom.application.notification.port.Subscriptions;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.crypto.SecretLinkSigner;
import dev.mailroom.persistence.idempotency.DbCalls;
import dev.mailroom.persistence.notification.DbAssignments;
import dev.mailroom.persistence.notification.DbBatches;
import dev.mailroom.persistence.notification.DbEvents;
import dev.mailroom.persistence.notification.DbInbox;
import dev.mailroom.persistence.notification.DbListeners;
import dev.mailroom.persistence.notification.DbNotices;
import dev.mailroom.persistence.notification.DbNotificationChoices;
import dev.mailroom.persistence.notification.DbStoppedMail;
import dev.mailroom.persistence.notification.DbSubscriptions;
import dev.mailroom.persistence.notification.DbSummaryDays;
import dev.mailroom.persistence.notify.Notifications;
import dev.mailroom.persistence.notify.NotifiedBells;

/** All that is kept of what happens in companies and of who hears of it. */
final class NotificationStores implements AutoCloseable {

  final NotificationStore told;
  final NotificationChoices choices;
  final Subscriptions subscriptions;
  final StoppedMail stoppedMail;
  final Inbox inbox;
  final Assignments assignments;
  final Calls calls;
  final LinkSigner signer;
  final NotifiedBells bells;

  NotificationStores(Storage storage, Notifications notifications) {
    var database = storage.database();
    told = told(database);
    choices = new DbNotificationChoices(database);
    subscriptions = new DbSubscriptions(database);
    stoppedMail = new DbStoppedMail(database);
    inbox = new DbInbox(database);
    assignments = new DbAssignments(database);
    calls = new DbCalls(database);
    signer = SecretLinkSigner.open(database, storage.cipher());
    bells = NotifiedBells.start(database, notifications);
  }

  private static NotificationStore told(Database database) {
    return new NotificationStore(
        new DbEvents(database),
        new DbListeners(database),
        new DbNotices(database),
        new DbBatches(database),
        new DbSummaryDays(database));
  }

  @Override
  public void close() {
    bells.close();
  }
}
