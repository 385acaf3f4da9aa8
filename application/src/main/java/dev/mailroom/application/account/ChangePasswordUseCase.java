package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ChangePassword}: throttled like a log-in, for an open session alone is no proof. */
public final class ChangePasswordUseCase implements ChangePassword {

  private final Transactions transactions;
  private final Accounts accounts;
  private final LoginThrottle throttle;
  private final Passwords passwords;
  private final PasswordReplacement replacement;
  private final InstantSource clock;

  public ChangePasswordUseCase(
      Transactions transactions,
      Accounts accounts,
      LoginThrottle throttle,
      Passwords passwords,
      PasswordReplacement replacement,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.throttle = throttle;
    this.passwords = passwords;
    this.replacement = replacement;
    this.clock = clock;
  }

  @Override
  public Result change(Command command) {
    var account = accounts.find(command.account()).filter(Account::isActive);
    return account.isEmpty() ? new Result.WrongPassword() : change(account.get(), command);
  }

  /** A weak new password costs no try at the old one. */
  private Result change(Account account, Command command) {
    var weakness = passwords.weaknessOf(command.newPassword(), account);
    return weakness.isPresent()
        ? new Result.Weak(weakness.get())
        : prove(account, command, clock.instant());
  }

  private Result prove(Account account, Command command, Instant triedAt) {
    var retryAfter =
        transactions.inTransaction(
            () -> throttle.admit(Optional.of(account.email()), command.client(), triedAt));
    if (retryAfter.isPositive()) {
      return new Result.Throttled(retryAfter);
    }
    if (!passwords.proves(command.oldPassword(), account)) {
      return new Result.WrongPassword();
    }
    var changed = account.withPassword(passwords.hash(command.newPassword()));
    return transactions.inTransaction(() -> replace(account, changed, command, triedAt));
  }

  /** The account may have changed while the old password was compared. */
  private Result replace(Account proven, Account changed, Command command, Instant triedAt) {
    var current = accounts.findForUpdate(proven.id()).filter(Account::isActive);
    if (current.filter(account -> account.password().equals(proven.password())).isEmpty()) {
      return new Result.WrongPassword();
    }
    var id = proven.id().value();
    throttle.succeeded(proven.email(), command.client(), triedAt);
    replacement.replace(
        current.get().withPassword(changed.password()),
        Optional.of(command.current()),
        AuditEntry.by(id, AuditAction.PASSWORD_CHANGED, id, clock.instant()));
    return new Result.Changed();
  }
}
