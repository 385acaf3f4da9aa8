package dev.mailroom.application.notification.port;

import dev.mailroom.application.notification.WatchUnread.Watch;
import dev.mailroom.domain.account.AccountId;
import java.util.Collection;

/** Carries word of new, read and unread notifications to who watches, on every process. */
public interface Bells {

  /**
   * Rings for these people once the caller's transaction commits: cheap, however many they are and
   * however often. A process that ends right then is not heard elsewhere.
   */
  void ring(Collection<AccountId> readers);

  /** {@code changed} must not block; it may run for nothing. */
  Watch watch(AccountId reader, Runnable changed);
}
