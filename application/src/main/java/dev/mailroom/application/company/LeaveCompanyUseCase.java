package dev.mailroom.application.company;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.PeopleRights.Actor;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.audit.AuditAction;
import java.time.InstantSource;

/** {@link LeaveCompany}: nothing is kept, so that nobody can bring back who chose to go. */
public final class LeaveCompanyUseCase implements LeaveCompany {

  private final Transactions transactions;
  private final PeopleRights rights;
  private final Members members;
  private final AuditLog audit;
  private final InstantSource clock;

  public LeaveCompanyUseCase(
      Transactions transactions,
      PeopleRights rights,
      Members members,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result leave(Command command) {
    return transactions.inTransaction(() ->
        rights
            .actor(command.member(), command.slug())
            .map(this::leave)
            .orElseGet(Result.NotFound::new));
  }

  private Result leave(Actor actor) {
    if (rights.isLastOwner(actor.place())) {
      return new Result.LastOwner();
    }
    members.delete(actor.place());
    audit.record(PeopleRecords.ofOneself(actor, AuditAction.MEMBER_LEFT, clock.instant()));
    return new Result.Left();
  }
}
