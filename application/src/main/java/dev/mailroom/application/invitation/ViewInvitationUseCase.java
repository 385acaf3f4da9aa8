package dev.mailroom.application.invitation;

import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.token.SecretToken;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ViewInvitation}: has no transaction, so it cannot write. */
public final class ViewInvitationUseCase implements ViewInvitation {

  private final Invitations invitations;
  private final Entrance entrance;
  private final InstantSource clock;

  public ViewInvitationUseCase(Invitations invitations, Entrance entrance, InstantSource clock) {
    this.invitations = invitations;
    this.entrance = entrance;
    this.clock = clock;
  }

  @Override
  public Result view(Query query) {
    return SecretToken.parse(query.token())
        .flatMap(token -> invitations.findByToken(token.hash()))
        .map(invitation -> view(invitation, query.visitor()))
        .orElseGet(() -> new Result.Dead(new End.Unknown()));
  }

  private Result view(Invitation invitation, Optional<Account> visitor) {
    return entrance
        .end(invitation, clock.instant())
        .<Result>map(Result.Dead::new)
        .orElseGet(
            () -> new Result.Open(entrance.offer(invitation), entrance.door(invitation, visitor)));
  }
}
