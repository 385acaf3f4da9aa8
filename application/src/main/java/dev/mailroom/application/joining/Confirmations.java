package dev.mailroom.application.joining;

import dev.mailroom.application.account.NewPerson;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.joining.Arrivals.Outcome;
import dev.mailroom.application.joining.ConfirmJoining.Result;
import dev.mailroom.application.joining.ConfirmationGate.Wish;
import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.application.joining.port.JoinRequests;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Spends mailed confirmations, in the caller's transaction. */
public final class Confirmations {

  private final Arrivals arrivals;
  private final ConfirmationGate gate;
  private final JoinRequests requests;
  private final Accounts accounts;
  private final NewPerson newPeople;

  public Confirmations(
      Arrivals arrivals,
      ConfirmationGate gate,
      JoinRequests requests,
      Accounts accounts,
      NewPerson newPeople) {
    this.arrivals = arrivals;
    this.gate = gate;
    this.requests = requests;
    this.accounts = accounts;
    this.newPeople = newPeople;
  }

  /** Somebody without an account, judged and hashed. */
  record NewAccount(PersonName name, PasswordHash password) {}

  Result confirmAs(AccountId account, Wish wish, Instant now) {
    return confirm(wish, () -> holder(account, wish.request().email()), now);
  }

  Result confirmAsNew(NewAccount typed, Wish wish, Instant now) {
    var email = wish.request().email();
    return confirm(wish, () -> newPeople.add(typed.name(), email, typed.password(), now), now);
  }

  private Optional<Account> holder(AccountId account, EmailAddress address) {
    return accounts
        .findForUpdate(account)
        .filter(Account::isActive)
        .filter(found -> found.email().equals(address));
  }

  /** Of two with one link, the second waits for the company and then finds it used. */
  private Result confirm(Wish seen, Supplier<Optional<Account>> person, Instant now) {
    arrivals.hold(seen.link());
    var wish = gate.find(seen.request().token());
    var end = wish.isEmpty() ? Optional.of(new End.Unknown()) : gate.end(wish.get(), now);
    return end.isPresent() ? new Result.Dead(end.get()) : enter(wish.orElseThrow(), person, now);
  }

  private Result enter(Wish wish, Supplier<Optional<Account>> person, Instant now) {
    return switch (arrivals.arrive(wish.link(), _ -> person.get(), now)) {
      case Outcome.Refused(var end) -> new Result.Dead(end);
      case Outcome.Nobody() -> new Result.NotYours();
      case Outcome.Arrived(var company, var account) -> {
        spend(wish, now);
        yield new Result.Joined(company.slug(), account.email());
      }
    };
  }

  private void spend(Wish wish, Instant now) {
    if (requests.spend(wish.request().token(), now).isEmpty()) {
      throw new IllegalStateException("the company is held, and yet the request was spent");
    }
  }
}
