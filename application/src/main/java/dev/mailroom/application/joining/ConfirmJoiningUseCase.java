package dev.mailroom.application.joining;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.Passwords;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.joining.ConfirmationGate.Wish;
import dev.mailroom.application.joining.Confirmations.NewAccount;
import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.domain.address.PersonName;
import java.time.InstantSource;

/** {@link ConfirmJoining}: look, judge and hash without spending; then spend and write at once. */
public final class ConfirmJoiningUseCase implements ConfirmJoining {

  private final Transactions transactions;
  private final ConfirmationGate gate;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Confirmations confirmations;
  private final InstantSource clock;

  public ConfirmJoiningUseCase(
      Transactions transactions,
      ConfirmationGate gate,
      Accounts accounts,
      Passwords passwords,
      Confirmations confirmations,
      InstantSource clock) {
    this.transactions = transactions;
    this.gate = gate;
    this.accounts = accounts;
    this.passwords = passwords;
    this.confirmations = confirmations;
    this.clock = clock;
  }

  @Override
  public Result confirm(Command command) {
    return gate.find(command.token())
        .map(wish -> confirm(wish, command.person()))
        .orElseGet(() -> new Result.Dead(new End.Unknown()));
  }

  private Result confirm(Wish wish, Person person) {
    var end = gate.end(wish, clock.instant());
    if (end.isPresent()) {
      return new Result.Dead(end.get());
    }
    return switch (person) {
      case Person.New typed -> confirmAsNew(wish, typed);
      case Person.LoggedIn(var account) ->
          transactions.inTransaction(() -> confirmations.confirmAs(account, wish, clock.instant()));
    };
  }

  private Result confirmAsNew(Wish wish, Person.New typed) {
    var email = wish.request().email();
    var name = PersonName.parse(typed.name());
    var known = name.orElseGet(() -> new PersonName("New person"));
    var weakness = passwords.weaknessOf(typed.password(), known, email);
    if (name.isEmpty() || weakness.isPresent()) {
      return new Result.Invalid(name.isEmpty(), weakness);
    }
    if (accounts.findByEmail(email).isPresent()) {
      return new Result.NotYours();
    }
    var account = new NewAccount(name.get(), passwords.hash(typed.password()));
    return transactions.inTransaction(
        () -> confirmations.confirmAsNew(account, wish, clock.instant()));
  }
}
