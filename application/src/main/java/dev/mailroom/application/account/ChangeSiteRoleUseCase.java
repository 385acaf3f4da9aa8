package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.AdministratorRights.Target;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.time.InstantSource;

/** {@link ChangeSiteRole}. */
public final class ChangeSiteRoleUseCase implements ChangeSiteRole {

  private final Transactions transactions;
  private final Accounts accounts;
  private final AdministratorRights rights;
  private final AuditLog audit;
  private final InstantSource clock;

  public ChangeSiteRoleUseCase(
      Transactions transactions, Accounts accounts, AuditLog audit, InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.rights = new AdministratorRights(accounts);
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result change(Command command) {
    return transactions.inTransaction(() ->
        rights
            .target(command.actor(), command.account())
            .filter(target -> target.account().isActive())
            .map(target -> change(target, command))
            .orElseGet(Result.UnknownAccount::new));
  }

  private Result change(Target target, Command command) {
    var account = target.account();
    if (account.siteRole() == command.role()) {
      return new Result.Changed();
    }
    if (target.isLastAdministrator()) {
      return new Result.LastAdministrator();
    }
    accounts.update(account.withSiteRole(command.role()));
    audit.record(entry(account, command));
    return new Result.Changed();
  }

  private AuditEntry entry(Account account, Command command) {
    var action =
        switch (command.role()) {
          case ADMINISTRATOR -> AuditAction.ADMINISTRATOR_PROMOTED;
          case PERSON -> AuditAction.ADMINISTRATOR_DEMOTED;
        };
    return AuditEntry.by(command.actor().value(), action, account.id().value(), clock.instant());
  }
}
