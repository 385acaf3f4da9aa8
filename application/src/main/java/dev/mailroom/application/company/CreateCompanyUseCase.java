package dev.mailroom.application.company;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.company.CompanyName;
import java.time.InstantSource;

/** {@link CreateCompany}: holds the founder, who could be deleting the account at this moment. */
public final class CreateCompanyUseCase implements CreateCompany {

  private final Transactions transactions;
  private final Accounts accounts;
  private final NewCompany newCompany;
  private final AuditLog audit;
  private final InstantSource clock;

  public CreateCompanyUseCase(
      Transactions transactions,
      Accounts accounts,
      NewCompany newCompany,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.newCompany = newCompany;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result create(Command command) {
    var name = CompanyName.parse(command.name());
    if (name.isEmpty()) {
      return new Result.NotAName();
    }
    return transactions.inTransaction(() ->
        accounts
            .findForUpdate(command.founder())
            .filter(Account::isActive)
            .map(founder -> create(founder, name.get()))
            .orElseGet(Result.NotAllowed::new));
  }

  private Result create(Account founder, CompanyName name) {
    var now = clock.instant();
    var company = newCompany.add(name, founder.id(), now);
    var who = founder.id().value();
    audit.record(AuditEntry.by(who, AuditAction.COMPANY_CREATED, company.id().value(), now));
    return new Result.Created(company);
  }
}
