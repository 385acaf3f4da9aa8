package dev.mailroom.web.http;

import dev.mailroom.domain.account.Account;
import dev.mailroom.web.words.Unread;

/** Who looks at a page, as its top bar shows it. */
public record ShellAccount(String name, String email, boolean administrator, Unread unread) {

  static ShellAccount of(Account account, long unread) {
    return new ShellAccount(
        account.name().value(),
        account.email().value(),
        account.isSiteAdministrator(),
        new Unread(unread));
  }
}
