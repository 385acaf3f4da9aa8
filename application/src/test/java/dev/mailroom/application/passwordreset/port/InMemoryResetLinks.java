package dev.mailroom.application.passwordreset.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.passwordreset.ResetLink;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** {@link ResetLinks} in memory. */
public final class InMemoryResetLinks implements ResetLinks {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<AccountId, ResetLink> table;

  public InMemoryResetLinks(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
  }

  @Override
  public void replace(ResetLink link) {
    table.put(link.account(), link);
  }

  @Override
  public Optional<ResetLink> find(TokenHash hash) {
    return table.rows(link -> link.hash().equals(hash)).stream().findFirst();
  }

  @Override
  public Optional<AccountId> spend(TokenHash hash, Instant now) {
    transactions.requireOpen();
    var owner = find(hash).filter(link -> link.isLive(now)).map(ResetLink::account);
    owner.ifPresent(table::remove);
    return owner;
  }

  @Override
  public int removeExpired(Instant now) {
    return table.removeIf(link -> !link.isLive(now));
  }

  @Override
  public void revokeAll(AccountId account) {
    table.remove(account);
  }
}
