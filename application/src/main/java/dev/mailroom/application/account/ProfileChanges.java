package dev.mailroom.application.account;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes what people may change of their own accounts, in the caller's transaction. */
public final class ProfileChanges {

  private final Accounts accounts;
  private final AuditLog audit;
  private final InstantSource clock;

  public ProfileChanges(Accounts accounts, AuditLog audit, InstantSource clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** False for an account that is closed; what is so already leaves no trace. */
  boolean change(AccountId id, String field, UnaryOperator<Account> change) {
    var account = accounts.findForUpdate(id).filter(Account::isActive);
    account.ifPresent(current -> write(current, change.apply(current), field));
    return account.isPresent();
  }

  private void write(Account current, Account changed, String field) {
    if (changed.equals(current)) {
      return;
    }
    accounts.update(changed);
    var id = Optional.of(changed.id().value());
    audit.record(
        new AuditEntry(clock.instant(), id, AuditAction.PROFILE_CHANGED, id, List.of(field)));
  }
}
