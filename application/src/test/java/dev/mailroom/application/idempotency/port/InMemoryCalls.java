package dev.mailroom.application.idempotency.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.idempotency.CallKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link Calls} in memory. */
public final class InMemoryCalls implements Calls {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<Name, Kept> table;

  public InMemoryCalls(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
  }

  @Override
  public Standing begin(CallKey call, Instant now) {
    transactions.requireOpen();
    var known = find(call, now);
    if (known.isEmpty()) {
      table.put(Name.of(call), new Kept(call, now, Optional.empty()));
    }
    return known.orElseGet(Standing.New::new);
  }

  @Override
  public Optional<Standing> find(CallKey call, Instant now) {
    transactions.requireOpen();
    return table
        .find(Name.of(call))
        .filter(kept -> kept.isRemembered(now))
        .map(kept ->
            kept.call().equals(call)
                ? new Standing.Answered(kept.answer().orElseThrow())
                : new Standing.Other());
  }

  @Override
  public void answer(CallKey call, String answer) {
    var begun = table.find(Name.of(call)).orElseThrow();
    table.put(Name.of(call), new Kept(call, begun.askedAt(), Optional.of(answer)));
  }

  @Override
  public int removeBefore(Instant time) {
    return table.removeIf(kept -> kept.askedAt().isBefore(time));
  }

  /** All of them, for tests to look at. */
  public List<CallKey> rows() {
    return table.rows().stream().map(Kept::call).toList();
  }

  private record Name(UUID caller, String key) {
    static Name of(CallKey call) {
      return new Name(call.caller(), call.key());
    }
  }

  private record Kept(CallKey call, Instant askedAt, Optional<String> answer) {
    boolean isRemembered(Instant now) {
      return askedAt.isAfter(now.minus(CallKey.MEMORY));
    }
  }
}
