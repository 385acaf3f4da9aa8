package dev.mailroom.application.passwordreset;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.passwordreset.port.ResetRequests;
import dev.mailroom.application.passwordreset.port.ResetRequests.Pending;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link HandleResetRequests}: a request that fails is set aside for a minute, until it is too old
 * to be of use; the others go on, and the first failure is thrown at the end.
 */
public final class HandleResetRequestsUseCase implements HandleResetRequests {

  private static final Duration SET_ASIDE = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final ResetRequests requests;
  private final ResetThrottle throttle;
  private final Accounts accounts;
  private final ResetMail mail;
  private final InstantSource clock;

  public HandleResetRequestsUseCase(
      Transactions transactions,
      ResetRequests requests,
      ResetThrottle throttle,
      Accounts accounts,
      ResetMail mail,
      InstantSource clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.throttle = throttle;
    this.accounts = accounts;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public int handlePending() {
    var failures = new ArrayList<RequestFailed>();
    int taken = 0;
    while (takeOne(failures)) {
      taken++;
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
    return taken;
  }

  private boolean takeOne(List<RequestFailed> failures) {
    try {
      return transactions.inTransaction(this::handleNext);
    } catch (RequestFailed failure) {
      var until = clock.instant().plus(SET_ASIDE);
      transactions.inTransaction(() -> requests.postpone(failure.request(), until));
      failures.add(failure);
      return true;
    }
  }

  private boolean handleNext() {
    var next = requests.take(1, clock.instant());
    next.forEach(this::handle);
    return !next.isEmpty();
  }

  private void handle(Pending request) {
    try {
      answer(request, clock.instant());
    } catch (RuntimeException e) {
      throw new RequestFailed(request.id(), e);
    }
  }

  /** The throttle comes first, so that an address costs the same with an account and without. */
  private void answer(Pending request, Instant now) {
    var tooOld = request.at().plus(TokenPurpose.PASSWORD_RESET.lifetime());
    if (now.isBefore(tooOld) && throttle.admitsMail(request.email(), request.client(), now)) {
      activeAccount(request.email()).ifPresent(account -> mail.send(account, now));
    }
  }

  private Optional<Account> activeAccount(EmailAddress email) {
    return accounts
        .findByEmail(email)
        .flatMap(account -> accounts.findForUpdate(account.id()))
        .filter(Account::isActive);
  }
}
