package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@link Attempts} in memory. */
public final class InMemoryAttempts implements Attempts {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<UUID, Attempt> table;

  public InMemoryAttempts(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
  }

  @Override
  public List<Instant> sinceForUpdate(String key, Instant since) {
    transactions.requireOpen();
    return table.rows(attempt -> attempt.is(key) && attempt.at().isAfter(since)).stream()
        .map(Attempt::at)
        .sorted()
        .toList();
  }

  @Override
  public void record(String key, Instant at) {
    var id = UUID.randomUUID();
    table.put(id, new Attempt(id, key, at));
  }

  @Override
  public void forget(String key) {
    table.removeIf(attempt -> attempt.is(key));
  }

  @Override
  public void forget(String key, Instant at) {
    table.rows(attempt -> attempt.is(key) && attempt.at().equals(at)).stream()
        .findFirst()
        .ifPresent(attempt -> table.remove(attempt.id()));
  }

  @Override
  public int removeBefore(Instant time) {
    return table.removeIf(attempt -> attempt.at().isBefore(time));
  }

  private record Attempt(UUID id, String key, Instant at) {

    boolean is(String wanted) {
      return key.equals(wanted);
    }
  }
}
