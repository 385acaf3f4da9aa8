package dev.mailroom.application.account;

import dev.mailroom.application.account.port.AccountNotices;
import dev.mailroom.application.account.port.AccountTies;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.KnownDevices;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * Empties an account in the caller's transaction. Its row stays, so that whatever names its id,
 * such as the audit log, still names something.
 */
public final class AccountEnd {

  private final Accounts accounts;
  private final AccountTies ties;
  private final Revocation revocation;
  private final KnownDevices devices;
  private final AccountNotices notices;
  private final AuditLog audit;

  public AccountEnd(
      Accounts accounts,
      AccountTies ties,
      Revocation revocation,
      KnownDevices devices,
      AccountNotices notices,
      AuditLog audit) {
    this.accounts = accounts;
    this.ties = ties;
    this.revocation = revocation;
    this.devices = devices;
    this.notices = notices;
    this.audit = audit;
  }

  /** The caller holds the account for update. */
  void of(Account account, Instant now) {
    notices.deleted(account, now);
    ties.end(account.id());
    revocation.revokeAll(account.id(), Optional.empty());
    devices.forgetAll(account.id());
    var left = account.deleted();
    accounts.update(left);
    if (!accounts.changeEmail(left.id(), left.email())) {
      throw new IllegalStateException("somebody has the address of a deleted account");
    }
    var id = account.id().value();
    audit.record(AuditEntry.by(id, AuditAction.ACCOUNT_DELETED, id, now));
  }
}
