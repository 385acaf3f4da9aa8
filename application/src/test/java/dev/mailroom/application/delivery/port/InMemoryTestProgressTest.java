package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import java.time.InstantSource;

class InMemoryTestProgressTest extends TestProgressContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(transactions, InstantSource.system(), () -> {});
  private final TestProgress progress = new InMemoryTestProgress(transactions, outbox);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Outbox outbox() {
    return outbox;
  }

  @Override
  protected TestProgress progress() {
    return progress;
  }
}
