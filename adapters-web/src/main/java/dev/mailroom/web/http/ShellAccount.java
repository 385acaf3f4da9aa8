package dev.mailroom.web.http;

import dev.mailroom.domain.account.Account;

/** Who looks at a page, as its top bar shows it. */
public record ShellAccount(String name, String email, boolean administrator) {

  static ShellAccount of(Account account) {
    return new ShellAccount(
        account.name().value(), account.email().value(), account.isSiteAdministrator());
  }
}
