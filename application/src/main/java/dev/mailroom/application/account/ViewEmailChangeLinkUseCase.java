package dev.mailroom.application.account;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.EmailChanges;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.token.SecretToken;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ViewEmailChangeLink}: has no transaction, so it cannot write. */
public final class ViewEmailChangeLinkUseCase implements ViewEmailChangeLink {

  private final EmailChanges changes;
  private final Accounts accounts;
  private final InstantSource clock;

  public ViewEmailChangeLinkUseCase(EmailChanges changes, Accounts accounts, InstantSource clock) {
    this.changes = changes;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public Result view(String token) {
    return SecretToken.parse(token)
        .flatMap(parsed -> changes.find(parsed.hash()))
        .filter(change -> change.isLive(clock.instant()))
        .flatMap(this::live)
        .orElseGet(Result.Dead::new);
  }

  private Optional<Result> live(EmailChange change) {
    return accounts
        .find(change.account())
        .filter(Account::isActive)
        .map(account -> new Result.Live(account.email(), change.newAddress()));
  }
}
