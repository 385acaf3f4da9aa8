package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.AccountNotices;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.EmailChanges;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.time.InstantSource;

/** {@link CancelEmailChange}: holds the account, as its confirmation does. */
public final class CancelEmailChangeUseCase implements CancelEmailChange {

  private final Transactions transactions;
  private final Accounts accounts;
  private final EmailChanges changes;
  private final AccountNotices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  public CancelEmailChangeUseCase(
      Transactions transactions,
      Accounts accounts,
      EmailChanges changes,
      AccountNotices notices,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.changes = changes;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result cancel(AccountId account) {
    return transactions.inTransaction(() -> {
      if (accounts.findForUpdate(account).isEmpty() || changes.of(account).isEmpty()) {
        return new Result.NothingPending();
      }
      changes.revokeAll(account);
      notices.emailChangeLinkIsDead(account);
      var id = account.value();
      audit.record(AuditEntry.by(id, AuditAction.EMAIL_CHANGE_CANCELLED, id, clock.instant()));
      return new Result.Cancelled();
    });
  }
}
