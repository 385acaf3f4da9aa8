package dev.mailroom.application.apikey;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.apikey.port.ApiKeys;
import dev.mailroom.application.idempotency.port.Calls;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.idempotency.CallKey;
import java.time.InstantSource;

/** {@link ApiKeyHousekeeping}. */
public final class ApiKeyHousekeepingUseCase implements ApiKeyHousekeeping {

  private final Transactions transactions;
  private final ApiKeys keys;
  private final Calls calls;
  private final InstantSource clock;

  public ApiKeyHousekeepingUseCase(
      Transactions transactions, ApiKeys keys, Calls calls, InstantSource clock) {
    this.transactions = transactions;
    this.keys = keys;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public int forgetOld() {
    var at = clock.instant();
    return transactions.inTransaction(() ->
        keys.removeOverBefore(at.minus(ApiKey.KEPT_AFTER_END))
            + calls.removeBefore(at.minus(CallKey.MEMORY)));
  }
}
