package dev.mailroom.application.account;

import dev.mailroom.application.account.port.AccountNotices;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.EmailChanges;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Instant;

/** Notes a change of address and sends its mails, in the caller's transaction. */
public final class EmailChangeStart {

  private final Accounts accounts;
  private final EmailChanges changes;
  private final AccountNotices notices;
  private final AuditLog audit;
  private final Tokens tokens;

  public EmailChangeStart(
      Accounts accounts,
      EmailChanges changes,
      AccountNotices notices,
      AuditLog audit,
      Tokens tokens) {
    this.accounts = accounts;
    this.changes = changes;
    this.notices = notices;
    this.audit = audit;
    this.tokens = tokens;
  }

  /**
   * Does the same whether or not somebody has the address, but for the link: nobody gets it then,
   * and the change waits in vain.
   */
  void begin(Account account, EmailAddress address, Instant now) {
    var token = tokens.nextToken();
    var expiresAt = now.plus(TokenPurpose.EMAIL_CHANGE.lifetime());
    var change = new EmailChange(token.hash(), account.id(), address, expiresAt);
    changes.replace(change);
    notices.emailChangeRequested(account, address, now);
    notices.emailChangeLinkIsDead(account.id());
    if (accounts.findByEmail(address).isEmpty()) {
      notices.emailChangeLink(account, change, token);
    }
    var id = account.id().value();
    audit.record(AuditEntry.by(id, AuditAction.EMAIL_CHANGE_REQUESTED, id, now));
  }
}
