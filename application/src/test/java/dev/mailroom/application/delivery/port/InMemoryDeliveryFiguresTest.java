package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.delivery.EmailId;
import java.time.Instant;
import java.time.InstantSource;

class InMemoryDeliveryFiguresTest extends DeliveryFiguresContractTest {

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
  protected DeliveryFigures figures() {
    return new InMemoryDeliveryFigures(outbox);
  }

  @Override
  protected void finished(EmailId id, Instant at) {
    transactions.inTransaction(() -> outbox.finished(id, at));
  }
}
