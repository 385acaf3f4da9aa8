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

/** Adds an account without any right of its own, in the caller's transaction. */
public final class NewPerson {

  private final Accounts accounts;
  private final Tokens tokens;

  public NewPerson(Accounts accounts, Tokens tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  /** Empty, and nothing added, when the address is taken. */
  public Optional<Account> add(
      PersonName name, EmailAddress email, PasswordHash password, Instant now) {
    var account =
        new Account(
            new AccountId(tokens.nextId()),
            email,
            name,
            password,
            SiteRole.PERSON,
            AccountStatus.ACTIVE,
            now,
            Optional.empty());
    return accounts.add(account) ? Optional.of(account) : Optional.empty();
  }
}
