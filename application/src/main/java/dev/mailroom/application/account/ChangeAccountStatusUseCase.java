package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.AdministratorRights.Target;
import dev.mailroom.application.account.port.AccountNotices;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ChangeAccountStatus}. */
public final class ChangeAccountStatusUseCase implements ChangeAccountStatus {

  private final Transactions transactions;
  private final Accounts accounts;
  private final AdministratorRights rights;
  private final Revocation revocation;
  private final AccountNotices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  public ChangeAccountStatusUseCase(
      Transactions transactions,
      Accounts accounts,
      Revocation revocation,
      AccountNotices notices,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.rights = new AdministratorRights(accounts);
    this.revocation = revocation;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result change(Command command) {
    return transactions.inTransaction(() ->
        rights
            .target(command.actor(), command.account())
            .map(target -> change(target, command))
            .orElseGet(Result.UnknownAccount::new));
  }

  private Result change(Target target, Command command) {
    var account = target.account();
    if (account.status() == command.status()) {
      return new Result.Changed();
    }
    if (target.isLastAdministrator()) {
      return new Result.LastAdministrator();
    }
    accounts.update(account.withStatus(command.status()));
    if (command.status() == AccountStatus.ACTIVE) {
      record(AuditAction.ACCOUNT_ENABLED, command);
    } else {
      close(account, command);
    }
    return new Result.Changed();
  }

  private void close(Account account, Command command) {
    revocation.revokeAll(account.id(), Optional.empty());
    notices.disabled(account, clock.instant());
    record(AuditAction.ACCOUNT_DISABLED, command);
  }

  private void record(AuditAction action, Command command) {
    var actor = command.actor().value();
    audit.record(AuditEntry.by(actor, action, command.account().value(), clock.instant()));
  }
}
