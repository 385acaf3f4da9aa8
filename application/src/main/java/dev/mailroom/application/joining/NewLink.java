package dev.mailroom.application.joining;

import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.PeopleRights.Actor;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.InviteLinkId;
import dev.mailroom.domain.joining.LinkTerms;
import java.time.Instant;

/** Makes the open link of a company that has none, in the caller's transaction. */
public final class NewLink {

  private final InviteLinks links;
  private final Tokens tokens;
  private final AuditLog audit;

  public NewLink(InviteLinks links, Tokens tokens, AuditLog audit) {
    this.links = links;
    this.tokens = tokens;
    this.audit = audit;
  }

  /** The actor holds the company, and answers for the link. */
  void add(Actor actor, LinkTerms terms, AuditAction action, Instant now) {
    var secret = tokens.nextToken();
    var id = new InviteLinkId(tokens.nextId());
    var place = new InviteLink.Place(actor.company().id(), actor.account().id());
    var link = InviteLink.made(id, place, secret.hash(), terms, now);
    if (!links.add(link, secret)) {
      throw new IllegalStateException("the company is held, and yet it has an open link");
    }
    audit.record(LinkRecords.of(actor.account(), action, link, now));
  }
}
