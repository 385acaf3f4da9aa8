package dev.mailroom.application.passwordreset;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.passwordreset.port.ResetLinks;
import dev.mailroom.domain.token.SecretToken;
import java.time.InstantSource;

/** {@link ViewResetLink}: has no transaction, so it cannot write. */
public final class ViewResetLinkUseCase implements ViewResetLink {

  private final LinkOwners owners;
  private final InstantSource clock;

  public ViewResetLinkUseCase(ResetLinks links, Accounts accounts, InstantSource clock) {
    this.owners = new LinkOwners(links, accounts);
    this.clock = clock;
  }

  @Override
  public Result view(String token) {
    var now = clock.instant();
    return SecretToken.parse(token)
        .flatMap(parsed -> owners.find(parsed.hash(), now))
        .<Result>map(owner -> new Result.Live(owner.email()))
        .orElseGet(Result.Dead::new);
  }
}
