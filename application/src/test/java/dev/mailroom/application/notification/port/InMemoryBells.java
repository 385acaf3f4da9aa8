package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.notification.WatchUnread.Watch;
import dev.mailroom.domain.account.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@link Bells} of one process. */
public final class InMemoryBells implements Bells {

  private final InMemoryTransactions transactions;
  private final Map<AccountId, List<Runnable>> watchers = new ConcurrentHashMap<>();

  public InMemoryBells(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void ring(Collection<AccountId> readers) {
    var these = List.copyOf(readers);
    transactions.afterCommit(() -> these.forEach(reader -> of(reader).forEach(Runnable::run)));
  }

  @Override
  public Watch watch(AccountId reader, Runnable changed) {
    of(reader).add(changed);
    return () -> of(reader).remove(changed);
  }

  private List<Runnable> of(AccountId reader) {
    return watchers.computeIfAbsent(reader, _ -> new CopyOnWriteArrayList<>());
  }
}
