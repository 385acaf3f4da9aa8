package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** {@link EmailChanges} in memory. */
public final class InMemoryEmailChanges implements EmailChanges {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<AccountId, EmailChange> table;

  public InMemoryEmailChanges(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
  }

  @Override
  public void replace(EmailChange change) {
    table.put(change.account(), change);
  }

  @Override
  public Optional<EmailChange> find(TokenHash hash) {
    return table.rows(change -> change.hash().equals(hash)).stream().findFirst();
  }

  @Override
  public Optional<EmailChange> of(AccountId account) {
    return table.find(account);
  }

  @Override
  public Optional<EmailChange> spend(TokenHash hash, Instant now) {
    transactions.requireOpen();
    var change = find(hash).filter(found -> found.isLive(now));
    change.ifPresent(spent -> table.remove(spent.account()));
    return change;
  }

  @Override
  public int removeExpired(Instant now) {
    return table.removeIf(change -> !change.isLive(now));
  }

  @Override
  public void revokeAll(AccountId account) {
    table.remove(account);
  }
}
