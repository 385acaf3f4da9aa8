package dev.mailroom.application.account;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.Instant;
import java.util.Optional;

/** Adds a site administrator in the caller's transaction. */
public final class NewAdministrator {

  private final Accounts accounts;
  private final Tokens tokens;

  public NewAdministrator(Accounts accounts, Tokens tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  /** Throws when the address is taken: callers have looked. */
  public Account add(PersonName name, EmailAddress email, PasswordHash password, Instant now) {
    var account =
        new Account(
            new AccountId(tokens.nextId()),
            email,
            name,
            password,
            SiteRole.ADMINISTRATOR,
            AccountStatus.ACTIVE,
            now,
            Optional.empty());
    if (!accounts.add(account)) {
      throw new IllegalStateException("another account took the address meanwhile");
    }
    return account;
  }
}
