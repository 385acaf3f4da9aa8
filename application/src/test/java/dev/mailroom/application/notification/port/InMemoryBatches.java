package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Batch;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link Batches} in memory. */
public final class InMemoryBatches implements Batches {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<Key, Batch> table;

  public InMemoryBatches(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
  }

  @Override
  public void join(List<Batch> batches) {
    batches.forEach(batch -> table.put(Key.of(batch), table.find(Key.of(batch)).orElse(batch)));
  }

  @Override
  public List<Batch> due(Instant now, int max) {
    return table.rows(batch -> isDue(batch, now)).stream()
        .sorted(Comparator.comparing(Batch::leavesAt))
        .limit(max)
        .toList();
  }

  @Override
  public Optional<Batch> take(Batch batch, Instant now) {
    transactions.requireOpen();
    var taken = table.find(Key.of(batch)).filter(open -> isDue(open, now));
    taken.ifPresent(open -> table.remove(Key.of(open)));
    return taken;
  }

  @Override
  public List<Batch> ofForUpdate(AccountId person) {
    transactions.requireOpen();
    return table.rows(batch -> batch.account().equals(person));
  }

  @Override
  public void move(Batch batch) {
    table
        .find(Key.of(batch))
        .ifPresent(open -> table.put(Key.of(open), open.leavingAt(batch.leavesAt())));
  }

  /** All of them, for tests to look at. */
  public List<Batch> rows() {
    return table.rows();
  }

  private static boolean isDue(Batch batch, Instant now) {
    return !batch.leavesAt().isAfter(now);
  }

  private record Key(AccountId account, CompanyId company, Batch.Sort sort) {
    static Key of(Batch batch) {
      return new Key(batch.account(), batch.company(), batch.sort());
    }
  }
}
