package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.Bells;
import dev.mailroom.domain.account.AccountId;

/** {@link WatchUnread}. */
public final class WatchUnreadUseCase implements WatchUnread {

  private final Bells bells;

  public WatchUnreadUseCase(Bells bells) {
    this.bells = bells;
  }

  @Override
  public Watch watch(AccountId reader, Runnable changed) {
    return bells.watch(reader, changed);
  }
}
