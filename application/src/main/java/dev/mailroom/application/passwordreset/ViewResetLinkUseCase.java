package dev.mailroom.application.passwordreset;

import dev.mailroom.application.passwordreset.port.ResetLinks;
import dev.mailroom.domain.token.SecretToken;
import java.time.InstantSource;

/** {@link ViewResetLink}: has no transaction, so it cannot write. */
public final class ViewResetLinkUseCase implements ViewResetLink {

  private final ResetLinks links;
  private final InstantSource clock;

  public ViewResetLinkUseCase(ResetLinks links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Result view(String token) {
    var now = clock.instant();
    return SecretToken.parse(token)
            .flatMap(parsed -> links.find(parsed.hash()))
            .filter(link -> link.isLive(now))
            .isPresent()
        ? new Result.Live()
        : new Result.Dead();
  }
}
