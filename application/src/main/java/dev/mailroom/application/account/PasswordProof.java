package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks somebody who is logged in for the password, for an open session alone is no proof; throttled
 * like a log-in.
 */
public final class PasswordProof {

  private final Transactions transactions;
  private final Accounts accounts;
  private final LoginThrottle throttle;
  private final Passwords passwords;
  private final InstantSource clock;

  public PasswordProof(
      Transactions transactions,
      Accounts accounts,
      LoginThrottle throttle,
      Passwords passwords,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.throttle = throttle;
    this.passwords = passwords;
    this.clock = clock;
  }

  sealed interface Outcome {
    /** The account as it was when the password was compared. */
    record Proven(Account account, Client client, Instant triedAt) implements Outcome {}

    record Wrong() implements Outcome {}

    record Throttled(Duration retryAfter) implements Outcome {}
  }

  /** Never inside a transaction: comparing takes its time. */
  Outcome prove(Account account, Password typed, Client client) {
    var triedAt = clock.instant();
    var retryAfter =
        transactions.inTransaction(
            () -> throttle.admit(Optional.of(account.email()), client, triedAt));
    if (retryAfter.isPositive()) {
      return new Outcome.Throttled(retryAfter);
    }
    return passwords.proves(typed, account)
        ? new Outcome.Proven(account, client, triedAt)
        : new Outcome.Wrong();
  }

  /**
   * The account as it is now, held for update, with the try forgiven; empty when it was closed or
   * got another password while the proof was made. In the caller's transaction.
   */
  Optional<Account> holds(Outcome.Proven proof) {
    var account =
        accounts
            .findForUpdate(proof.account().id())
            .filter(Account::isActive)
            .filter(current -> current.password().equals(proof.account().password()));
    account.ifPresent(
        _ -> throttle.succeeded(proof.account().email(), proof.client(), proof.triedAt()));
    return account;
  }
}
