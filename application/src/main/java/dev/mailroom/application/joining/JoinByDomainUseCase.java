package dev.mailroom.application.joining;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.joining.port.TrustedDomains;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.InstantSource;

/** {@link JoinByDomain}: who is a member already is led on, for a button is pressed twice. */
public final class JoinByDomainUseCase implements JoinByDomain {

  private final Transactions transactions;
  private final TrustedDomains trusted;
  private final Companies companies;
  private final Accounts accounts;
  private final AuditLog audit;
  private final InstantSource clock;

  public JoinByDomainUseCase(
      Transactions transactions,
      TrustedDomains trusted,
      Companies companies,
      Accounts accounts,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.trusted = trusted;
    this.companies = companies;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result join(Command command) {
    return transactions.inTransaction(() ->
        Slug.parse(command.slug())
            .flatMap(companies::findBySlugForUpdate)
            .map(company -> join(company, command.account()))
            .orElseGet(Result.NotFound::new));
  }

  private Result join(Company company, AccountId id) {
    if (companies.roleOf(company.id(), id).isPresent()) {
      return new Result.Joined(company.slug());
    }
    return accounts
        .findForUpdate(id)
        .filter(Account::isActive)
        .filter(account -> accounts.isVerified(id) && isTrusted(account, company))
        .map(account -> enter(account, company))
        .orElseGet(Result.NotFound::new);
  }

  private boolean isTrusted(Account account, Company company) {
    return trusted.openTo(account.id(), MailDomain.of(account.email())).contains(company.id());
  }

  private Result enter(Account account, Company company) {
    var now = clock.instant();
    companies.addMember(new Membership(company.id(), account.id(), Role.MEMBER, now));
    audit.record(LinkRecords.about(company.id(), AuditAction.JOINED_BY_DOMAIN, account, now));
    return new Result.Joined(company.slug());
  }
}
