package dev.mailroom.application.idempotency;

import dev.mailroom.application.Transactions;
import dev.mailroom.domain.idempotency.CallKey;
import java.util.Optional;

/** {@link BindCall}. */
public final class BindCallUseCase implements BindCall {

  private final Transactions transactions;
  private final OncePerKey once;

  public BindCallUseCase(Transactions transactions, OncePerKey once) {
    this.transactions = transactions;
    this.once = once;
  }

  @Override
  public boolean bind(CallKey call) {
    return transactions.inTransaction(() ->
        once.once(
            Optional.of(call), () -> new OncePerKey.Done<>(true, "bound"), _ -> true, () -> false));
  }
}
