package dev.mailroom.web.invitation;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.invitation.ListInvitations;
import dev.mailroom.application.invitation.ListInvitations.Result.Found;
import dev.mailroom.application.invitation.ListInvitations.Result.NotFound;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import java.util.Optional;

/** {@code /companies/{slug}/invitations}: who is asked, and where each one's mail stands. */
public final class InvitationListPages implements RouteGroup {

  private final ListInvitations list;
  private final InvitationTimes times;

  public InvitationListPages(ListInvitations list, InvitationTimes times) {
    this.list = list;
    this.times = times;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(InvitationPaths.LIST, Guards.signedIn(this::show));
  }

  private Answer show(Visit visit, SignedIn person) {
    var query = InvitationQuery.of(visit);
    var asked =
        new ListInvitations.Query(
            person.account().id(),
            query.slug(),
            Optional.of(query.tab().standing()),
            query.search(),
            query.after());
    return switch (list.list(asked)) {
      case Found found ->
          Answer.page("invitation/list.ftlh", InvitationTable.of(found, query, times));
      case NotFound() -> throw Refusal.notFound();
    };
  }
}
