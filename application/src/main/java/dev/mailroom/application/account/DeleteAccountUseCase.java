package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.PasswordProof.Outcome.Proven;
import dev.mailroom.application.account.PasswordProof.Outcome.Throttled;
import dev.mailroom.application.account.PasswordProof.Outcome.Wrong;
import dev.mailroom.application.account.port.AccountTies;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import java.time.InstantSource;

/** {@link DeleteAccount}. */
public final class DeleteAccountUseCase implements DeleteAccount {

  private final Transactions transactions;
  private final Accounts accounts;
  private final AccountTies ties;
  private final PasswordProof proof;
  private final AccountEnd end;
  private final InstantSource clock;

  public DeleteAccountUseCase(
      Transactions transactions,
      Accounts accounts,
      AccountTies ties,
      PasswordProof proof,
      AccountEnd end,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.ties = ties;
    this.proof = proof;
    this.end = end;
    this.clock = clock;
  }

  @Override
  public Consequences consequencesFor(AccountId account) {
    var found = ties.of(account);
    boolean last = transactions.inTransaction(() -> isLastAdministrator(account));
    return new Consequences(last, found.lastOwnerOf(), found.aloneIn());
  }

  private boolean isLastAdministrator(AccountId account) {
    int administrators = accounts.countAdministratorsForUpdate();
    return administrators == 1
        && accounts.find(account).filter(Account::isSiteAdministrator).isPresent();
  }

  @Override
  public Result delete(Command command) {
    var account = accounts.find(command.account()).filter(Account::isActive);
    if (account.isEmpty()) {
      return new Result.WrongPassword();
    }
    return switch (proof.prove(account.get(), command.password(), command.client())) {
      case Proven proven -> transactions.inTransaction(() -> end(proven));
      case Wrong() -> new Result.WrongPassword();
      case Throttled(var wait) -> new Result.Throttled(wait);
    };
  }

  /**
   * Holds administrators, then companies, then the account, as everybody does: no deadlock. Whoever
   * joins holds the company and the account too, so once that is held nobody joins, and a company
   * joined in between is looked at as well.
   */
  private Result end(Proven proven) {
    var id = proven.account().id();
    boolean lastAdministrator = isLastAdministrator(id);
    ties.forUpdate(id);
    var account = proof.holds(proven);
    if (account.isEmpty()) {
      return new Result.WrongPassword();
    }
    var lastOwnerOf = ties.forUpdate(id).lastOwnerOf();
    if (lastAdministrator) {
      return new Result.LastAdministrator();
    }
    if (!lastOwnerOf.isEmpty()) {
      return new Result.LastOwner(lastOwnerOf);
    }
    end.of(account.get(), clock.instant());
    return new Result.Deleted();
  }
}
