package dev.mailroom.application.company;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.PeopleRights.Scene;
import dev.mailroom.application.company.port.CompanyNotices;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.audit.AuditAction;
import java.time.InstantSource;

/** {@link RemoveMember}. */
public final class RemoveMemberUseCase implements RemoveMember {

  private final Transactions transactions;
  private final PeopleRights rights;
  private final Members members;
  private final CompanyNotices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  public RemoveMemberUseCase(
      Transactions transactions,
      PeopleRights rights,
      Members members,
      CompanyNotices notices,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.members = members;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result remove(Command command) {
    return transactions.inTransaction(() ->
        rights
            .overMember(command.actor(), command.slug(), command.person())
            .filter(scene -> !command.actor().equals(command.person()))
            .map(this::remove)
            .orElseGet(Result.NotFound::new));
  }

  private Result remove(Scene scene) {
    if (rights.isLastOwner(scene.place())) {
      return new Result.LastOwner();
    }
    var now = clock.instant();
    members.remove(scene.place(), now);
    notices.removed(scene.change(now));
    audit.record(PeopleRecords.of(scene, AuditAction.MEMBER_REMOVED, now));
    return new Result.Removed();
  }
}
