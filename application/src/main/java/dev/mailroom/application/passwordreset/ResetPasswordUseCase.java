package dev.mailroom.application.passwordreset;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.PasswordReplacement;
import dev.mailroom.application.account.Passwords;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.passwordreset.port.ResetLinks;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ResetPassword}: look, judge and hash without spending; then spend and write at once. */
public final class ResetPasswordUseCase implements ResetPassword {

  private final Transactions transactions;
  private final ResetLinks links;
  private final Accounts accounts;
  private final Passwords passwords;
  private final PasswordReplacement replacement;
  private final InstantSource clock;

  public ResetPasswordUseCase(
      Transactions transactions,
      ResetLinks links,
      Accounts accounts,
      Passwords passwords,
      PasswordReplacement replacement,
      InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.accounts = accounts;
    this.passwords = passwords;
    this.replacement = replacement;
    this.clock = clock;
  }

  @Override
  public Result reset(Command command) {
    return SecretToken.parse(command.token())
        .map(token -> reset(token.hash(), command))
        .orElseGet(Result.DeadLink::new);
  }

  private Result reset(TokenHash token, Command command) {
    var account = new LinkOwners(links, accounts).find(token, clock.instant());
    if (account.isEmpty()) {
      return new Result.DeadLink();
    }
    var weakness = passwords.weaknessOf(command.newPassword(), account.get());
    if (weakness.isPresent()) {
      return new Result.Weak(weakness.get());
    }
    var hash = passwords.hash(command.newPassword());
    return transactions.inTransaction(() -> spend(token, account.get(), hash));
  }

  /** Holds the account before its link, as whoever revokes links does: no deadlock. */
  private Result spend(TokenHash token, Account seen, PasswordHash hash) {
    var now = clock.instant();
    var account = accounts.findForUpdate(seen.id()).filter(Account::isActive);
    if (account.isEmpty() || links.spend(token, now).isEmpty()) {
      return new Result.DeadLink();
    }
    accounts.recordVerified(seen.id(), now);
    replace(account.get().withPassword(hash), now);
    return new Result.PasswordReset();
  }

  private void replace(Account changed, Instant now) {
    var id = changed.id().value();
    var entry = AuditEntry.by(id, AuditAction.PASSWORD_RESET, id, now);
    replacement.replace(changed, Optional.empty(), entry);
  }
}
