package dev.mailroom.application.account;

import dev.mailroom.application.account.port.AccountNotices;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.domain.audit.AuditEntry;
import java.util.Optional;

/**
 * Gives an account a new password in the caller's transaction, with all that follows: sessions and
 * links end, old failures are forgotten, the person is told.
 */
public final class PasswordReplacement {

  private final Accounts accounts;
  private final Revocation revocation;
  private final LoginThrottle throttle;
  private final AccountNotices notices;
  private final AuditLog audit;

  public PasswordReplacement(
      Accounts accounts,
      Revocation revocation,
      LoginThrottle throttle,
      AccountNotices notices,
      AuditLog audit) {
    this.accounts = accounts;
    this.revocation = revocation;
    this.throttle = throttle;
    this.notices = notices;
    this.audit = audit;
  }

  /**
   * Writes the account, which the caller holds for update.
   *
   * @param changed the account with its new password
   * @param kept the one session that goes on
   */
  public void replace(Account changed, Optional<SessionId> kept, AuditEntry entry) {
    accounts.update(changed);
    revocation.revokeAll(changed.id(), kept);
    throttle.forget(changed.email());
    notices.passwordChanged(changed, entry.at());
    audit.record(entry);
  }
}
