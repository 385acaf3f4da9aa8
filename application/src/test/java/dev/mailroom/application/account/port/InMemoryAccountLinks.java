package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.AccountId;

/** {@link AccountLinks} that remembers whose links were revoked. */
public final class InMemoryAccountLinks implements AccountLinks {

  private final InMemoryTable<AccountId, AccountId> table;

  public InMemoryAccountLinks(InMemoryTransactions transactions) {
    this.table = transactions.table();
  }

  @Override
  public void revokeAll(AccountId account) {
    table.put(account, account);
  }

  public boolean areRevoked(AccountId account) {
    return table.find(account).isPresent();
  }
}
