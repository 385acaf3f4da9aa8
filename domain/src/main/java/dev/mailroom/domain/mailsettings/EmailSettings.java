package dev.mailroom.domain.mailsettings;

import dev.mailroom.domain.address.Mailbox;

/**
 * All that sending needs to know about this site.
 *
 * @param sender the <i>Notification Email</i> and the name people see beside it
 */
public record EmailSettings(Mailbox sender, Route route, RateLimit rateLimit) {

  public boolean isComplete() {
    return route.isComplete();
  }
}
