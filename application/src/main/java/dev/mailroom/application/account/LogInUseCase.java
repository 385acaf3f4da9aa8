package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.address.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link LogIn}: admit and look up, compare outside any transaction, then open the session. */
public final class LogInUseCase implements LogIn {

  private final Transactions transactions;
  private final Accounts accounts;
  private final LoginThrottle throttle;
  private final PasswordCheck passwords;
  private final SessionStart sessions;
  private final InstantSource clock;

  public LogInUseCase(
      Transactions transactions,
      Accounts accounts,
      LoginThrottle throttle,
      PasswordHasher hasher,
      SessionStart sessions,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.throttle = throttle;
    this.passwords = new PasswordCheck(hasher);
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public Result logIn(Command command) {
    var email = EmailAddress.parse(command.email());
    var triedAt = clock.instant();
    var entry = transactions.inTransaction(() -> enter(email, command, triedAt));
    if (entry.retryAfter().isPositive()) {
      return new Result.Throttled(entry.retryAfter());
    }
    if (!passwords.proves(command.password(), entry.account())) {
      return new Result.Refused();
    }
    var proven = entry.account().orElseThrow();
    return transactions.inTransaction(() -> open(proven, command, triedAt));
  }

  private Entry enter(Optional<EmailAddress> email, Command command, Instant now) {
    var retryAfter = throttle.admit(email, command.client(), now);
    return new Entry(retryAfter, email.flatMap(accounts::findByEmail));
  }

  /** The account may have changed while the password was compared. */
  private Result open(Account proven, Command command, Instant triedAt) {
    var account =
        accounts
            .findForUpdate(proven.id())
            .filter(current -> current.isActive() && current.password().equals(proven.password()));
    if (account.isEmpty()) {
      return new Result.Refused();
    }
    var now = clock.instant();
    throttle.succeeded(proven.email(), command.client(), triedAt);
    accounts.recordSeen(proven.id(), now);
    return sessions.open(account.get(), command, now);
  }

  private record Entry(Duration retryAfter, Optional<Account> account) {}
}
