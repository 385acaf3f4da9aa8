package dev.mailroom.application.account;

import dev.mailroom.application.account.ConfirmEmailChange.Result;
import dev.mailroom.application.account.port.AccountNotices;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.time.Instant;

/** Gives an account its confirmed address, with all that follows, in the caller's transaction. */
public final class EmailChangeEnd {

  private final Accounts accounts;
  private final Revocation revocation;
  private final AccountNotices notices;
  private final AuditLog audit;

  public EmailChangeEnd(
      Accounts accounts, Revocation revocation, AccountNotices notices, AuditLog audit) {
    this.accounts = accounts;
    this.revocation = revocation;
    this.notices = notices;
    this.audit = audit;
  }

  /** The caller holds {@code account}, as it was, for update. */
  Result change(Account account, EmailAddress address, Instant now) {
    if (!accounts.changeEmail(account.id(), address)) {
      return new Result.Taken();
    }
    accounts.recordVerified(account.id(), now);
    revocation.revokeLinks(account.id());
    notices.emailChanged(account, address, now);
    var id = account.id().value();
    audit.record(AuditEntry.by(id, AuditAction.EMAIL_CHANGED, id, now));
    return new Result.Changed(account.id());
  }
}
