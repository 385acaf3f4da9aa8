package dev.mailroom.application.joining;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.company.PeopleRights;
import dev.mailroom.application.company.PeopleRights.Actor;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.joining.InviteLink;
import java.time.InstantSource;

/** {@link RegenerateInviteLink}. */
public final class RegenerateInviteLinkUseCase implements RegenerateInviteLink {

  private final Transactions transactions;
  private final PeopleRights rights;
  private final InviteLinks links;
  private final NewLink newLink;
  private final InstantSource clock;

  public RegenerateInviteLinkUseCase(
      Transactions transactions,
      PeopleRights rights,
      InviteLinks links,
      NewLink newLink,
      InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.links = links;
    this.newLink = newLink;
    this.clock = clock;
  }

  @Override
  public Result regenerate(Command command) {
    return transactions.inTransaction(() ->
        rights
            .manager(command.actor(), command.slug())
            .flatMap(
                actor -> links.findOpen(actor.company().id()).map(link -> replace(actor, link)))
            .orElseGet(Result.NotFound::new));
  }

  private Result replace(Actor actor, InviteLink link) {
    var now = clock.instant();
    links.update(link.closed(now));
    newLink.add(actor, link.terms(), AuditAction.INVITE_LINK_REGENERATED, now);
    return new Result.Regenerated();
  }
}
