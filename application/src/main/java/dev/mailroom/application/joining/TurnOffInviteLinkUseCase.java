package dev.mailroom.application.joining;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.PeopleRights;
import dev.mailroom.application.company.PeopleRights.Actor;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.joining.InviteLink;
import java.time.InstantSource;

/** {@link TurnOffInviteLink}. */
public final class TurnOffInviteLinkUseCase implements TurnOffInviteLink {

  private final Transactions transactions;
  private final PeopleRights rights;
  private final InviteLinks links;
  private final AuditLog audit;
  private final InstantSource clock;

  public TurnOffInviteLinkUseCase(
      Transactions transactions,
      PeopleRights rights,
      InviteLinks links,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result turnOff(Command command) {
    return transactions.inTransaction(() ->
        rights
            .manager(command.actor(), command.slug())
            .flatMap(actor -> links.findOpen(actor.company().id()).map(link -> close(actor, link)))
            .orElseGet(Result.NotFound::new));
  }

  private Result close(Actor actor, InviteLink link) {
    var now = clock.instant();
    links.update(link.closed(now));
    audit.record(LinkRecords.of(actor.account(), AuditAction.INVITE_LINK_TURNED_OFF, link, now));
    return new Result.TurnedOff();
  }
}
