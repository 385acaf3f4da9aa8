package dev.mailroom.application.passwordreset;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.idempotency.OncePerKey;
import dev.mailroom.application.idempotency.OncePerKey.Done;
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
  private final OncePerKey once;
  private final InstantSource clock;

  public RequestPasswordResetUseCase(
      Transactions transactions,
      ResetThrottle throttle,
      ResetRequests requests,
      Tokens tokens,
      OncePerKey once,
      InstantSource clock) {
    this.transactions = transactions;
    this.throttle = throttle;
    this.requests = requests;
    this.tokens = tokens;
    this.once = once;
    this.clock = clock;
  }

  @Override
  public Result request(Command command) {
    var email = EmailAddress.parse(command.email());
    if (email.isEmpty()) {
      return new Result.NotAnAddress();
    }
    return transactions.inTransaction(() ->
        once.once(
            command.call(),
            () -> noted(email.get(), command.client()),
            _ -> new Result.Noted(email.get(), true),
            Result.KeyReused::new));
  }

  private Done<Result> noted(EmailAddress email, Client client) {
    var now = clock.instant();
    if (throttle.admitsRequest(client, now)) {
      requests.add(new Pending(tokens.nextId(), email, client, now));
    }
    return new Done<>(new Result.Noted(email, false), "noted");
  }
}
