package dev.mailroom.application.account;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import java.util.List;
import java.util.Optional;

/** {@link ListAccounts}: asks for one more than a page holds, to know whether more follow. */
public final class ListAccountsUseCase implements ListAccounts {

  private final Accounts accounts;

  public ListAccountsUseCase(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Page list(Query query) {
    var search = bounded(query.search().strip());
    var found = accounts.page(search, query.after(), PAGE_SIZE + 1);
    var shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
    return new Page(shown, accounts.count(search), next(found, shown));
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return accounts.find(id).filter(account -> !account.isDeleted());
  }

  /** Nothing longer than an address can be part of one. */
  private static String bounded(String search) {
    return search.substring(0, Math.min(search.length(), EmailAddress.MAX_LENGTH));
  }

  private static Optional<AccountId> next(List<Account> found, List<Account> shown) {
    return found.size() > shown.size() ? Optional.of(shown.getLast().id()) : Optional.empty();
  }
}
