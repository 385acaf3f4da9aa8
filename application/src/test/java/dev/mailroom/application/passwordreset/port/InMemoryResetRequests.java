package dev.mailroom.application.passwordreset.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** {@link ResetRequests} in memory. */
public final class InMemoryResetRequests implements ResetRequests {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<UUID, Waiting> table;
  private final Runnable wakeUp;

  public InMemoryResetRequests(InMemoryTransactions transactions, Runnable wakeUp) {
    this.transactions = transactions;
    this.table = transactions.table();
    this.wakeUp = wakeUp;
  }

  @Override
  public void add(Pending request) {
    table.put(request.id(), new Waiting(request, request.at()));
    transactions.afterCommit(wakeUp);
  }

  @Override
  public List<Pending> take(int max, Instant now) {
    transactions.requireOpen();
    var taken =
        table.rows(waiting -> !waiting.dueAt().isAfter(now)).stream()
            .map(Waiting::request)
            .sorted(Comparator.comparing(Pending::at))
            .limit(max)
            .toList();
    taken.forEach(request -> table.remove(request.id()));
    return taken;
  }

  @Override
  public void postpone(UUID id, Instant until) {
    transactions.requireOpen();
    table.find(id).ifPresent(waiting -> table.put(id, new Waiting(waiting.request(), until)));
  }

  /** How many are left. */
  public int size() {
    return table.rows().size();
  }

  private record Waiting(Pending request, Instant dueAt) {}
}
