package dev.mailroom.application.account;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** All accounts of the site by name, for administrators; paged by keyset. */
public interface ListAccounts {

  int PAGE_SIZE = 50;

  Page list(Query query);

  /**
   * Which page.
   *
   * @param search part of a name or an address; empty for all
   * @param after the last account of the page before
   */
  record Query(String search, Optional<AccountId> after) {}

  /** {@code total} counts all that match; {@code next} is present while more follow. */
  record Page(List<Account> accounts, long total, Optional<AccountId> next) {
    public Page {
      accounts = List.copyOf(accounts);
    }
  }

  /** One account, for the page that asks before harm. */
  Optional<Account> find(AccountId id);
}
