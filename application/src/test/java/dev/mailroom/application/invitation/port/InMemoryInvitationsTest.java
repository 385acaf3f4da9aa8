package dev.mailroom.application.invitation.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;

class InMemoryInvitationsTest extends InvitationsContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Invitations invitations = new InMemoryInvitations(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Invitations invitations() {
    return invitations;
  }
}
