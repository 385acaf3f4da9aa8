package dev.mailroom.application.delivery;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.port.EmailEvents;
import dev.mailroom.domain.delivery.EmailEvent;

/** Tells an event once the transaction it happened in has committed, and never of one undone. */
public final class CommittedEmailEvents implements EmailEvents {

  private final EmailEvents events;
  private final Transactions transactions;

  public CommittedEmailEvents(EmailEvents events, Transactions transactions) {
    this.events = events;
    this.transactions = transactions;
  }

  @Override
  public void record(EmailEvent event) {
    transactions.afterCommit(() -> events.record(event));
  }
}
