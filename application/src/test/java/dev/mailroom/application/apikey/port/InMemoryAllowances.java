package dev.mailroom.application.apikey.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.apikey.ApiKeyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** {@link Allowances} in memory: minutes as the clock counts them. */
public final class InMemoryAllowances implements Allowances {

  private final InMemoryTable<ApiKeyId, Taken> table;
  private final InstantSource clock;

  public InMemoryAllowances(InMemoryTransactions transactions, InstantSource clock) {
    this.table = transactions.table();
    this.clock = clock;
  }

  @Override
  public Share take(ApiKeyId key, int limit) {
    var now = clock.instant();
    var minute = now.truncatedTo(ChronoUnit.MINUTES);
    int spent =
        table.find(key).filter(it -> it.minute().equals(minute)).map(Taken::calls).orElse(0);
    int left = limit - spent;
    int granted = Math.min(left, Math.max(1, Math.min(Share.MAX, left / 10)));
    table.put(key, new Taken(minute, spent + granted));
    return new Share(
        granted, left - granted, Duration.between(now, minute.plus(Duration.ofMinutes(1))));
  }

  private record Taken(Instant minute, int calls) {}
}
