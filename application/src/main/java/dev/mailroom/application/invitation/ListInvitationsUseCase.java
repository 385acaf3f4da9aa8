package dev.mailroom.application.invitation;

import dev.mailroom.application.delivery.port.EmailStates;
import dev.mailroom.application.invitation.InvitationRights.Manager;
import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.application.invitation.port.Invitations.Filter;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.delivery.EmailStanding;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@link ListInvitations}: asks for one more than a page holds, to know whether more follow. */
public final class ListInvitationsUseCase implements ListInvitations {

  private final InvitationRights rights;
  private final Invitations invitations;
  private final EmailStates mails;
  private final InstantSource clock;

  public ListInvitationsUseCase(
      InvitationRights rights, Invitations invitations, EmailStates mails, InstantSource clock) {
    this.rights = rights;
    this.invitations = invitations;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public Result list(Query query) {
    return rights
        .manager(query.viewer(), query.slug())
        .map(manager -> list(query, manager))
        .orElseGet(Result.NotFound::new);
  }

  private Result list(Query query, Manager manager) {
    var now = clock.instant();
    var company = manager.company();
    var filter = new Filter(company.id(), query.standing(), query.search(), now);
    var found = invitations.page(filter, query.after(), PAGE_SIZE + 1);
    var shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
    var next =
        found.size() > shown.size()
            ? Optional.of(shown.getLast().id())
            : Optional.<InvitationId>empty();
    return new Result.Found(
        company, rows(shown, query.viewer(), now), invitations.count(filter), next);
  }

  private List<Row> rows(List<Invitation> shown, AccountId viewer, Instant now) {
    var standings = mails.of(shown.stream().map(it -> it.letter().email()).toList());
    return shown.stream()
        .map(it -> row(it, Optional.ofNullable(standings.get(it.letter().email())), viewer, now))
        .toList();
  }

  private static Row row(
      Invitation invitation, Optional<EmailStanding> mail, AccountId viewer, Instant now) {
    return new Row(
        invitation,
        invitation.standing(now),
        mail,
        LinkCopyRule.allows(viewer, invitation, mail, now));
  }
}
