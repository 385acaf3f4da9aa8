package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.notification.NotificationId;
import java.util.Optional;

/** Follows a notification: marks it as read and answers its link. */
public interface OpenNotification {

  /** Empty when the reader has no such notification. */
  Optional<String> open(Command command);

  /** Who opens which. */
  record Command(AccountId reader, NotificationId id) {}
}
