package dev.mailroom.application.apikey;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.apikey.AdmitCall.Allowance;
import dev.mailroom.application.apikey.port.Allowances;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.ApiKeyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** Gives out this process's share of each key's calls, and fetches another when it is used up. */
public final class CallAllowance {

  /** Purses of keys that are not used any more are dropped beyond this number. */
  private static final int MANY = 10_000;

  private final Transactions transactions;
  private final Allowances allowances;
  private final InstantSource clock;
  private final ConcurrentMap<ApiKeyId, Purse> purses = new ConcurrentHashMap<>();

  public CallAllowance(Transactions transactions, Allowances allowances, InstantSource clock) {
    this.transactions = transactions;
    this.allowances = allowances;
    this.clock = clock;
  }

  /** Whether a call may be made, and what is left after it. */
  record Taken(boolean granted, Allowance allowance) {}

  Taken take(ApiKeyId key) {
    var now = clock.instant();
    if (purses.size() > MANY) {
      purses.values().removeIf(purse -> purse.content.get().isOver(now));
    }
    return purses.computeIfAbsent(key, _ -> new Purse()).take(key, now);
  }

  private Content fetch(ApiKeyId key, Instant now) {
    var share = transactions.inTransaction(() -> allowances.take(key, ApiKey.CALLS_A_MINUTE));
    return new Content(share.granted(), share.left(), now.plus(share.untilReset()));
  }

  /** One key's calls; who finds it empty fetches, and the others wait for that. */
  private final class Purse {
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicReference<Content> content =
        new AtomicReference<>(new Content(0, 0, Instant.EPOCH));

    Taken take(ApiKeyId key, Instant now) {
      turn.lock();
      try {
        var held = content.get();
        var full = held.needsMore(now) ? fetch(key, now) : held;
        boolean granted = full.mine() > 0;
        content.set(granted ? full.less() : full);
        return new Taken(granted, content.get().allowance(now));
      } finally {
        turn.unlock();
      }
    }
  }

  /** {@code others}: what the database still has; when that is nothing, asking again is no use. */
  private record Content(int mine, int others, Instant until) {

    boolean isOver(Instant now) {
      return !until.isAfter(now);
    }

    boolean needsMore(Instant now) {
      return isOver(now) || (mine == 0 && others > 0);
    }

    Content less() {
      return new Content(mine - 1, others, until);
    }

    Allowance allowance(Instant now) {
      return new Allowance(ApiKey.CALLS_A_MINUTE, mine + others, Duration.between(now, until));
    }
  }
}
