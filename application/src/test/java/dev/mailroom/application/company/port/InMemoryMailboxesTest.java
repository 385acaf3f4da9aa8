package dev.mailroom.application.company.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.port.InMemoryOutbox;
import dev.mailroom.application.delivery.port.Outbox;
import java.time.Clock;

class InMemoryMailboxesTest extends MailboxesContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(transactions, Clock.systemUTC(), () -> {});

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Outbox outbox() {
    return outbox;
  }

  @Override
  protected Mailboxes mailboxes() {
    return new InMemoryMailboxes(outbox);
  }
}
