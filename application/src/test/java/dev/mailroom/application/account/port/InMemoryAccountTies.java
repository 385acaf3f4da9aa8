package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.AccountId;
import java.util.List;

/** {@link AccountTies} that a test ties. */
public final class InMemoryAccountTies implements AccountTies {

  private static final Ties NONE = new Ties(List.of(), List.of());

  private final InMemoryTransactions transactions;
  private final InMemoryTable<AccountId, Ties> table;

  public InMemoryAccountTies(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
  }

  public void tie(AccountId account, Ties ties) {
    transactions.inTransaction(() -> table.put(account, ties));
  }

  @Override
  public Ties of(AccountId account) {
    return table.find(account).orElse(NONE);
  }

  @Override
  public Ties forUpdate(AccountId account) {
    transactions.requireOpen();
    return of(account);
  }

  @Override
  public void end(AccountId account) {
    table.remove(account);
  }
}
