package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.PasswordProof.Outcome.Proven;
import dev.mailroom.application.account.PasswordProof.Outcome.Throttled;
import dev.mailroom.application.account.PasswordProof.Outcome.Wrong;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.Attempts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.ThrottleRule;
import dev.mailroom.domain.address.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** {@link RequestEmailChange}: what is typed is judged first and costs no try at the password. */
public final class RequestEmailChangeUseCase implements RequestEmailChange {

  private final Transactions transactions;
  private final Accounts accounts;
  private final PasswordProof proof;
  private final Attempts attempts;
  private final EmailChangeStart start;
  private final InstantSource clock;

  public RequestEmailChangeUseCase(
      Transactions transactions,
      Accounts accounts,
      PasswordProof proof,
      Attempts attempts,
      EmailChangeStart start,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.proof = proof;
    this.attempts = attempts;
    this.start = start;
    this.clock = clock;
  }

  @Override
  public Result request(Command command) {
    return EmailAddress.parse(command.newAddress())
        .map(address -> request(command, address))
        .orElseGet(Result.NotAnAddress::new);
  }

  private Result request(Command command, EmailAddress address) {
    var account = accounts.find(command.account()).filter(Account::isActive);
    if (account.isEmpty()) {
      return new Result.WrongPassword();
    }
    if (account.get().email().equals(address)) {
      return new Result.SameAddress();
    }
    return switch (proof.prove(account.get(), command.password(), command.client())) {
      case Proven proven -> transactions.inTransaction(() -> begin(proven, address));
      case Wrong() -> new Result.WrongPassword();
      case Throttled(var wait) -> new Result.Throttled(wait);
    };
  }

  private Result begin(Proven proven, EmailAddress address) {
    return proof
        .holds(proven)
        .map(account -> begin(account, address, clock.instant()))
        .orElseGet(Result.WrongPassword::new);
  }

  private Result begin(Account account, EmailAddress address, Instant now) {
    var rule = ThrottleRule.EMAIL_CHANGES;
    var key = "email-change:account:" + account.id().value();
    Duration wait = rule.wait(attempts.sinceForUpdate(key, now.minus(rule.horizon())), now);
    if (wait.isPositive()) {
      return new Result.TooMany(wait);
    }
    attempts.record(key, now);
    start.begin(account, address, now);
    return new Result.Requested();
  }
}
