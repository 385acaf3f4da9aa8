package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.domain.address.PersonName;

/** {@link RenameAccount}. */
public final class RenameAccountUseCase implements RenameAccount {

  private final Transactions transactions;
  private final ProfileChanges profiles;

  public RenameAccountUseCase(Transactions transactions, ProfileChanges profiles) {
    this.transactions = transactions;
    this.profiles = profiles;
  }

  @Override
  public Result rename(Command command) {
    return PersonName.parse(command.name())
        .map(name -> rename(command, name))
        .orElseGet(Result.NotAName::new);
  }

  private Result rename(Command command, PersonName name) {
    return transactions.inTransaction(
            () -> profiles.change(command.account(), "name", account -> account.withName(name)))
        ? new Result.Renamed()
        : new Result.UnknownAccount();
  }
}
