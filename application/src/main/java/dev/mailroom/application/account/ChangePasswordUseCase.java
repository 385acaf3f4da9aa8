package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.PasswordProof.Outcome.Proven;
import dev.mailroom.application.account.PasswordProof.Outcome.Throttled;
import dev.mailroom.application.account.PasswordProof.Outcome.Wrong;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ChangePassword}. */
public final class ChangePasswordUseCase implements ChangePassword {

  private final Transactions transactions;
  private final Accounts accounts;
  private final PasswordProof proof;
  private final Passwords passwords;
  private final PasswordReplacement replacement;
  private final InstantSource clock;

  public ChangePasswordUseCase(
      Transactions transactions,
      Accounts accounts,
      PasswordProof proof,
      Passwords passwords,
      PasswordReplacement replacement,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.proof = proof;
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
    if (weakness.isPresent()) {
      return new Result.Weak(weakness.get());
    }
    return switch (proof.prove(account, command.oldPassword(), command.client())) {
      case Proven proven -> replace(proven, command);
      case Wrong() -> new Result.WrongPassword();
      case Throttled(var wait) -> new Result.Throttled(wait);
    };
  }

  private Result replace(Proven proven, Command command) {
    var hash = passwords.hash(command.newPassword());
    return transactions.inTransaction(() ->
        proof
            .holds(proven)
            .map(current -> replace(current.withPassword(hash), command))
            .orElseGet(Result.WrongPassword::new));
  }

  private Result replace(Account changed, Command command) {
    var id = changed.id().value();
    replacement.replace(
        changed,
        Optional.of(command.current()),
        AuditEntry.by(id, AuditAction.PASSWORD_CHANGED, id, clock.instant()));
    return new Result.Changed();
  }
}
