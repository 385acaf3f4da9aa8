package dev.mailroom.application.joining;

import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.token.SecretToken;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ViewInviteLink}: has no transaction, so it cannot write. */
public final class ViewInviteLinkUseCase implements ViewInviteLink {

  private final InviteLinks links;
  private final LinkGate gate;
  private final InstantSource clock;

  public ViewInviteLinkUseCase(InviteLinks links, LinkGate gate, InstantSource clock) {
    this.links = links;
    this.gate = gate;
    this.clock = clock;
  }

  @Override
  public Result view(Query query) {
    return SecretToken.parse(query.token())
        .flatMap(token -> links.findByToken(token.hash()))
        .map(link -> view(link, query.visitor()))
        .orElseGet(() -> new Result.Dead(new End.Unknown()));
  }

  private Result view(InviteLink link, Optional<Account> visitor) {
    return gate.end(link, visitor, clock.instant())
        .<Result>map(Result.Dead::new)
        .orElseGet(() -> open(link, visitor));
  }

  private Result open(InviteLink link, Optional<Account> visitor) {
    var company = gate.company(link).orElseThrow();
    return new Result.Open(company, link.terms(), gate.door(link, visitor));
  }
}
