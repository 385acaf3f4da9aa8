package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import java.time.InstantSource;

class InMemoryOutboxTest extends OutboxContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Outbox outbox =
      new InMemoryOutbox(transactions, InstantSource.system(), this::wakeUp);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Outbox outbox() {
    return outbox;
  }
}
