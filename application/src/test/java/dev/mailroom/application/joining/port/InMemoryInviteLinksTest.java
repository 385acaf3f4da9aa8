package dev.mailroom.application.joining.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;

class InMemoryInviteLinksTest extends InviteLinksContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InviteLinks links = new InMemoryInviteLinks(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected InviteLinks links() {
    return links;
  }
}
