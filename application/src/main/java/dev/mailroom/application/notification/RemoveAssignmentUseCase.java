package dev.mailroom.application.notification;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.notification.port.Assignments;

/** {@link RemoveAssignment}. */
public final class RemoveAssignmentUseCase implements RemoveAssignment {

  private final Transactions transactions;
  private final Assignments assignments;

  public RemoveAssignmentUseCase(Transactions transactions, Assignments assignments) {
    this.transactions = transactions;
    this.assignments = assignments;
  }

  @Override
  public boolean remove(Command command) {
    return transactions.inTransaction(() -> assignments.remove(command.company(), command.key()));
  }
}
