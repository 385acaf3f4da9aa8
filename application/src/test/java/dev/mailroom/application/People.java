package dev.mailroom.application;

import dev.mailroom.application.account.GuessLimit;
import dev.mailroom.application.account.LogIn;
import dev.mailroom.application.account.LogInUseCase;
import dev.mailroom.application.account.LoginThrottle;
import dev.mailroom.application.account.PasswordProof;
import dev.mailroom.application.account.PasswordReplacement;
import dev.mailroom.application.account.PasswordRules;
import dev.mailroom.application.account.Passwords;
import dev.mailroom.application.account.Revocation;
import dev.mailroom.application.account.SessionStart;
import dev.mailroom.application.account.port.InMemoryAccountLinks;
import dev.mailroom.application.account.port.InMemoryAccountNotices;
import dev.mailroom.application.account.port.InMemoryAccounts;
import dev.mailroom.application.account.port.InMemoryAttempts;
import dev.mailroom.application.account.port.InMemoryEmailChanges;
import dev.mailroom.application.account.port.InMemoryKnownDevices;
import dev.mailroom.application.account.port.InMemoryPasswordHasher;
import dev.mailroom.application.account.port.InMemoryPasswordStrength;
import dev.mailroom.application.account.port.InMemorySessions;
import dev.mailroom.application.audit.port.InMemoryAuditLog;
import dev.mailroom.application.token.port.InMemoryTokens;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.util.Optional;

/** A site in memory and the standing cast: Ada administers, Ben is a member, Cy is outside. */
public final class People {

  public static final Password PASSWORD = new Password("correct horse battery");
  public static final Client CLIENT = new Client("203.0.113.7", "Firefox/130.0 (X11; Linux)");

  public final TestClock clock = new TestClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final InMemoryTokens tokens = new InMemoryTokens();
  public final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
  public final InMemorySessions sessions = new InMemorySessions(transactions);
  public final InMemoryAttempts attempts = new InMemoryAttempts(transactions);
  public final InMemoryKnownDevices devices = new InMemoryKnownDevices(transactions);
  public final InMemoryEmailChanges emailChanges = new InMemoryEmailChanges(transactions);
  public final InMemoryAccountLinks links = new InMemoryAccountLinks(transactions);
  public final InMemoryAccountNotices notices = new InMemoryAccountNotices(transactions);
  public final InMemoryAuditLog audit = new InMemoryAuditLog(transactions);
  public final InMemoryPasswordHasher hasher = new InMemoryPasswordHasher(transactions);
  public final PasswordRules rules = new PasswordRules(new InMemoryPasswordStrength());
  public final GuessLimit limit = new GuessLimit(attempts);
  public final LoginThrottle throttle = new LoginThrottle(limit);
  public final Passwords passwords = new Passwords(hasher, rules);
  public final Revocation revocation = new Revocation(sessions, links);
  public final PasswordProof proof =
      new PasswordProof(transactions, accounts, throttle, passwords, clock);

  /** An active site administrator. */
  public Account ada() {
    return add("Ada Lovelace", "ada@example.com", SiteRole.ADMINISTRATOR);
  }

  /** An active account without any right of its own. */
  public Account ben() {
    return add("Ben Ray", "ben@example.com", SiteRole.PERSON);
  }

  public Account add(String name, String email, SiteRole role) {
    var account =
        new Account(
            new AccountId(tokens.nextId()),
            EmailAddress.of(email),
            new PersonName(name),
            hasher.hash(PASSWORD),
            role,
            AccountStatus.ACTIVE,
            clock.instant(),
            Optional.empty());
    transactions.inTransaction(() -> accounts.add(account));
    return account;
  }

  public void disable(Account account) {
    transactions.inTransaction(() -> accounts.update(account.withStatus(AccountStatus.DISABLED)));
  }

  public Account stored(Account account) {
    return accounts.find(account.id()).orElseThrow();
  }

  /** What follows a new password, with the given end of sessions and links. */
  public PasswordReplacement replacement(Revocation ending) {
    return new PasswordReplacement(accounts, ending, throttle, notices, audit);
  }

  public LogIn logIn() {
    var start = new SessionStart(sessions, devices, notices, tokens);
    return new LogInUseCase(transactions, accounts, throttle, hasher, start, clock);
  }

  /** A log-in form as a person fills it in, in a new browser. */
  public static LogIn.Command form(String email, Password password) {
    return new LogIn.Command(email, password, false, CLIENT, Optional.empty());
  }

  /** Logs in with the right password, in a new browser. */
  public LogIn.Result.LoggedIn loggedIn(Account account) {
    return (LogIn.Result.LoggedIn) logIn().logIn(form(account.email().value(), PASSWORD));
  }
}
