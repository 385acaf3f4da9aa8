package dev.mailroom.application.company;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.Vacancies.Scene;
import dev.mailroom.application.company.port.CompanyNotices;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.company.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@link AppointOwner}. */
public final class AppointOwnerUseCase implements AppointOwner {

  private final Transactions transactions;
  private final Vacancies vacancies;
  private final Members members;
  private final CompanyNotices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  public AppointOwnerUseCase(
      Transactions transactions,
      Vacancies vacancies,
      Members members,
      CompanyNotices notices,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.vacancies = vacancies;
    this.members = members;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<Vacancy> vacancy(Query query) {
    return vacancies
        .find(query.actor(), query.company())
        .map(company ->
            new Vacancy(company, members.active(company.id(), query.search(), MOST_SHOWN)));
  }

  @Override
  public Result appoint(Command command) {
    return transactions.inTransaction(
        () -> vacancies.findForUpdate(command).map(this::appoint).orElseGet(Result.NotFound::new));
  }

  private Result appoint(Scene scene) {
    var now = clock.instant();
    members.update(scene.place().withRole(Role.OWNER));
    notices.roleChanged(scene.change(now), scene.place().role(), Role.OWNER);
    audit.record(entry(scene, now));
    return new Result.Appointed();
  }

  private static AuditEntry entry(Scene scene, Instant now) {
    return new AuditEntry(
        now,
        Optional.of(scene.administrator().id().value()),
        AuditAction.OWNER_APPOINTED,
        Optional.of(scene.person().id().value()),
        List.of(
            "company " + scene.company().id().value(),
            PeopleRecords.word(scene.place().role()) + " to " + PeopleRecords.word(Role.OWNER)));
  }
}
