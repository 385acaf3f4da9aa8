package dev.mailroom.application.company;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.PeopleRights.Scene;
import dev.mailroom.application.company.port.CompanyNotices;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.audit.AuditAction;
import java.time.InstantSource;

/** {@link RestoreMember}. */
public final class RestoreMemberUseCase implements RestoreMember {

  private final Transactions transactions;
  private final PeopleRights rights;
  private final Members members;
  private final CompanyNotices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  public RestoreMemberUseCase(
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
  public Result restore(Command command) {
    return transactions.inTransaction(() ->
        rights
            .overRemoved(command.actor(), command.slug(), command.person())
            .map(this::restore)
            .orElseGet(Result.NotFound::new));
  }

  private Result restore(Scene scene) {
    var now = clock.instant();
    members.restore(scene.place());
    notices.added(scene.change(now), scene.place().role());
    audit.record(PeopleRecords.of(scene, AuditAction.MEMBER_RESTORED, now));
    return new Result.Restored();
  }
}
