package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;

/** How many notifications a person has not read; asked for with every page. */
public interface CountUnread {

  long count(AccountId reader);
}
