package dev.mailroom.application.company;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.PeopleRights.Scene;
import dev.mailroom.application.company.port.CompanyNotices;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Role;
import java.time.InstantSource;

/** {@link ChangeMemberRole}. */
public final class ChangeMemberRoleUseCase implements ChangeMemberRole {

  private final Transactions transactions;
  private final PeopleRights rights;
  private final Members members;
  private final CompanyNotices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  public ChangeMemberRoleUseCase(
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
  public Result change(Command command) {
    return transactions.inTransaction(() ->
        rights
            .overMember(command.actor(), command.slug(), command.person())
            .filter(scene -> scene.actor().role().mayGrant(command.role()))
            .map(scene -> change(scene, command.role()))
            .orElseGet(Result.NotFound::new));
  }

  private Result change(Scene scene, Role to) {
    var from = scene.place().role();
    if (from == to) {
      return new Result.Changed();
    }
    if (rights.isLastOwner(scene.place())) {
      return new Result.LastOwner();
    }
    var now = clock.instant();
    members.update(scene.place().withRole(to));
    notices.roleChanged(scene.change(now), from, to);
    var change = PeopleRecords.word(from) + " to " + PeopleRecords.word(to);
    audit.record(PeopleRecords.of(scene, AuditAction.MEMBER_ROLE_CHANGED, now, change));
    return new Result.Changed();
  }
}
