package dev.mailroom.application.passwordreset;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.passwordreset.port.ResetRequests;
import dev.mailroom.application.passwordreset.port.ResetRequests.Pending;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;
import java.time.InstantSource;

/** {@link RequestPasswordReset}: knows of no account, so it cannot tell of one. */
public final class RequestPasswordResetUseCase implements RequestPasswordReset {

  private final Transactions transactions;
  private final ResetThrottle throttle;
  private final ResetRequests requests;
  private final Tokens tokens;
  private final InstantSource clock;

  public RequestPasswordResetUseCase(
      Transactions transactions,
      ResetThrottle throttle,
      ResetRequests requests,
      Tokens tokens,
      InstantSource clock) {
    this.transactions = transactions;
    this.throttle = throttle;
    this.requests = requests;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public Result request(Command command) {
    var email = EmailAddress.parse(command.email());
    if (email.isEmpty()) {
      return new Result.NotAnAddress();
    }
    transactions.inTransaction(() -> note(email.get(), command.client()));
    return new Result.Noted(email.get());
  }

  private void note(EmailAddress email, Client client) {
    var now = clock.instant();
    if (throttle.admitsRequest(client, now)) {
      requests.add(new Pending(tokens.nextId(), email, client, now));
    }
  }
}
