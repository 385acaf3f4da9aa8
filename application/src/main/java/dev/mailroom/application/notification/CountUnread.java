package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;

/** How many notifications a person has not read, as far as a bell counts. */
public interface CountUnread {

  /** Bells say no more than that there are that many. */
  int MOST = 100;

  /** At most {@value #MOST}: asked for with every page, it costs little however many there are. */
  long count(AccountId reader);
}
