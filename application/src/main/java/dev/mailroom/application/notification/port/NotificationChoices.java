package dev.mailroom.application.notification.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.notification.NotificationPreferences;

/** What people chose; {@link NotificationPreferences#INITIAL} of those who never did. */
public interface NotificationChoices {

  NotificationPreferences find(AccountId person);

  /** As {@link #find}, and nobody else changes it before this transaction ends. */
  NotificationPreferences findForUpdate(AccountId person);

  void save(AccountId person, NotificationPreferences preferences);
}
