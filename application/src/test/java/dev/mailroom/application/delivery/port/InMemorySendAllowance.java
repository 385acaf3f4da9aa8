package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.mailsettings.RateLimit;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** {@link SendAllowance} in memory: seconds, and days in UTC, as the clock counts them. */
public final class InMemorySendAllowance implements SendAllowance {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<Span, Integer> spent;
  private final InstantSource clock;

  public InMemorySendAllowance(InMemoryTransactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.spent = transactions.table();
    this.clock = clock;
  }

  @Override
  public int available(RateLimit limit, int wanted) {
    transactions.requireOpen();
    int second = left(limit.perSecond(), ChronoUnit.SECONDS);
    return Math.min(wanted, Math.min(second, left(limit.perDay(), ChronoUnit.DAYS)));
  }

  @Override
  public void spend(int claimed) {
    spent.put(now(ChronoUnit.SECONDS), spent(ChronoUnit.SECONDS) + claimed);
    spent.put(now(ChronoUnit.DAYS), spent(ChronoUnit.DAYS) + claimed);
  }

  private int left(OptionalInt limit, ChronoUnit unit) {
    return limit.isEmpty() ? Integer.MAX_VALUE : Math.max(0, limit.getAsInt() - spent(unit));
  }

  private int spent(ChronoUnit unit) {
    return spent.find(now(unit)).orElse(0);
  }

  private Span now(ChronoUnit unit) {
    return new Span(unit, clock.instant().truncatedTo(unit));
  }

  private record Span(ChronoUnit unit, Instant start) {}
}
