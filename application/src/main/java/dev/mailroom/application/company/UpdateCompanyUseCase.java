package dev.mailroom.application.company;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.PeopleRights.Actor;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.company.Company;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** {@link UpdateCompany}. */
public final class UpdateCompanyUseCase implements UpdateCompany {

  private final Transactions transactions;
  private final PeopleRights rights;
  private final Companies companies;
  private final AuditLog audit;
  private final InstantSource clock;

  public UpdateCompanyUseCase(
      Transactions transactions,
      PeopleRights rights,
      Companies companies,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.companies = companies;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result update(Command command) {
    return transactions.inTransaction(() ->
        rights
            .manager(command.actor(), command.slug())
            .map(actor -> update(actor, command.form()))
            .orElseGet(Result.NotFound::new));
  }

  private Result update(Actor actor, Form form) {
    var company = actor.company();
    var problems = CompanyForm.problemsOf(form);
    if (!problems.isEmpty()) {
      return new Result.Invalid(company, problems);
    }
    var wanted = CompanyForm.read(company, form);
    if (wanted.equals(company)) {
      return new Result.Updated(company);
    }
    if (!companies.update(wanted)) {
      return new Result.Invalid(company, Map.of(Field.SLUG, Problem.TAKEN));
    }
    audit.record(entry(actor, wanted));
    return new Result.Updated(wanted);
  }

  private AuditEntry entry(Actor actor, Company wanted) {
    return new AuditEntry(
        clock.instant(),
        Optional.of(actor.account().id().value()),
        AuditAction.COMPANY_CHANGED,
        Optional.of(wanted.id().value()),
        CompanyForm.changed(actor.company(), wanted));
  }
}
