package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import java.time.InstantSource;

class InMemoryEmailStatesTest extends EmailStatesContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(transactions, InstantSource.system(), () -> {});

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Outbox outbox() {
    return outbox;
  }

  @Override
  protected EmailStates states() {
    return new InMemoryEmailStates(outbox);
  }
}
