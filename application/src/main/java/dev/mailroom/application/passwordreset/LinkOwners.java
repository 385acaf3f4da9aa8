package dev.mailroom.application.passwordreset;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.passwordreset.port.ResetLinks;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.passwordreset.ResetLink;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Finds the active account that a live link belongs to. */
final class LinkOwners {

  private final ResetLinks links;
  private final Accounts accounts;

  LinkOwners(ResetLinks links, Accounts accounts) {
    this.links = links;
    this.accounts = accounts;
  }

  Optional<Account> find(TokenHash token, Instant now) {
    return links
        .find(token)
        .filter(link -> link.isLive(now))
        .map(ResetLink::account)
        .flatMap(accounts::find)
        .filter(Account::isActive);
  }
}
