package dev.mailroom.application.joining;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.PeopleRights;
import dev.mailroom.application.company.PeopleRights.Actor;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.LinkTerms;
import java.time.Instant;
import java.time.InstantSource;

/** {@link SaveInviteLink}. */
public final class SaveInviteLinkUseCase implements SaveInviteLink {

  private final Transactions transactions;
  private final PeopleRights rights;
  private final InviteLinks links;
  private final NewLink newLink;
  private final AuditLog audit;
  private final InstantSource clock;

  public SaveInviteLinkUseCase(
      Transactions transactions,
      PeopleRights rights,
      InviteLinks links,
      NewLink newLink,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.links = links;
    this.newLink = newLink;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result save(Command command) {
    return transactions.inTransaction(() ->
        rights
            .manager(command.actor(), command.slug())
            .map(actor -> save(actor, command.form(), clock.instant()))
            .orElseGet(Result.NotFound::new));
  }

  private Result save(Actor actor, Form form, Instant now) {
    var read = TermsForm.read(form, actor.company().settings().zone(), now);
    return read.terms()
        .map(terms -> save(actor, terms, now))
        .orElseGet(() -> new Result.Invalid(read.problems()));
  }

  private Result save(Actor actor, LinkTerms terms, Instant now) {
    return links
        .findOpen(actor.company().id())
        .map(link -> change(actor, link, terms, now))
        .orElseGet(() -> turnOn(actor, terms, now));
  }

  private Result turnOn(Actor actor, LinkTerms terms, Instant now) {
    newLink.add(actor, terms, AuditAction.INVITE_LINK_TURNED_ON, now);
    return new Result.TurnedOn();
  }

  private Result change(Actor actor, InviteLink link, LinkTerms terms, Instant now) {
    links.update(link.with(terms, actor.account().id()));
    audit.record(LinkRecords.change(actor.account(), link, terms, now));
    return new Result.Changed();
  }
}
