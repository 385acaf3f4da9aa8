package dev.mailroom.application.invitation;

import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.domain.invitation.InvitationState.Pending;
import java.util.Optional;

/** {@link FindInvitation}. */
public final class FindInvitationUseCase implements FindInvitation {

  private final InvitationRights rights;
  private final Invitations invitations;

  public FindInvitationUseCase(InvitationRights rights, Invitations invitations) {
    this.rights = rights;
    this.invitations = invitations;
  }

  @Override
  public Optional<Found> find(Query query) {
    return rights
        .manager(query.viewer(), query.slug())
        .flatMap(manager ->
            invitations
                .find(manager.company().id(), query.invitation())
                .filter(it -> it.state() instanceof Pending)
                .filter(it -> manager.role().mayTouch(it.invitee().role()))
                .map(it -> new Found(manager.company(), it)));
  }
}
