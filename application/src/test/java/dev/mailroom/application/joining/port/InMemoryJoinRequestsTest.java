package dev.mailroom.application.joining.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;

class InMemoryJoinRequestsTest extends JoinRequestsContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InviteLinks links = new InMemoryInviteLinks(transactions);
  private final JoinRequests requests = new InMemoryJoinRequests(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected InviteLinks links() {
    return links;
  }

  @Override
  protected JoinRequests requests() {
    return requests;
  }
}
