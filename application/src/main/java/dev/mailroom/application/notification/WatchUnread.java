package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;

/** Tells when a person's number of unread notifications may have changed, on whatever process. */
public interface WatchUnread {

  /** {@code changed} runs in a thread of ours and must not block; it may run for nothing. */
  Watch watch(AccountId reader, Runnable changed);

  /** Until closed. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
