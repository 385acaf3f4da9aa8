package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.EmailChanges;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.time.InstantSource;

/** {@link ConfirmEmailChange}. */
public final class ConfirmEmailChangeUseCase implements ConfirmEmailChange {

  private final Transactions transactions;
  private final Accounts accounts;
  private final EmailChanges changes;
  private final EmailChangeEnd end;
  private final InstantSource clock;

  public ConfirmEmailChangeUseCase(
      Transactions transactions,
      Accounts accounts,
      EmailChanges changes,
      EmailChangeEnd end,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.changes = changes;
    this.end = end;
    this.clock = clock;
  }

  @Override
  public Result confirm(String token) {
    return SecretToken.parse(token)
        .map(parsed -> transactions.inTransaction(() -> spend(parsed.hash(), clock.instant())))
        .orElseGet(Result.DeadLink::new);
  }

  /** Holds the account before its link, as whoever revokes links does: no deadlock. */
  private Result spend(TokenHash token, Instant now) {
    var account =
        changes
            .find(token)
            .map(EmailChange::account)
            .flatMap(accounts::findForUpdate)
            .filter(Account::isActive);
    var change = account.flatMap(_ -> changes.spend(token, now));
    return change.isEmpty()
        ? new Result.DeadLink()
        : end.change(account.orElseThrow(), change.get().newAddress(), now);
  }
}
