package dev.mailroom.web;

import dev.mailroom.application.account.LogIn;
import dev.mailroom.web.company.PeopleSection;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.WebConfig;
import dev.mailroom.web.invitation.AcceptPages;
import dev.mailroom.web.invitation.InvitationActPages;
import dev.mailroom.web.invitation.InvitationListPages;
import dev.mailroom.web.invitation.InvitationTimes;
import dev.mailroom.web.invitation.InvitationsSection;
import dev.mailroom.web.invitation.InvitePages;
import dev.mailroom.web.invitation.Welcome;
import java.time.InstantSource;
import java.util.List;

/** The pages of invitations. */
final class InvitationMap {

  private InvitationMap() {}

  static PeopleSection section(
      WebUseCases.OfInvitation invitation, WebConfig config, InstantSource clock) {
    return new InvitationsSection(invitation.list(), times(config, clock));
  }

  private static InvitationTimes times(WebConfig config, InstantSource clock) {
    return new InvitationTimes(clock, config.site().zone());
  }

  static List<RouteGroup> of(
      WebUseCases.OfInvitation invitation, LogIn logIn, WebConfig config, InstantSource clock) {
    var times = times(config, clock);
    return List.of(
        new InvitePages(invitation.invite()),
        new InvitationListPages(invitation.list(), times),
        new InvitationActPages(
            invitation.find(),
            invitation.resend(),
            invitation.revoke(),
            invitation.copyLink(),
            times),
        new AcceptPages(invitation.view(), invitation.accept(), new Welcome(logIn), times));
  }
}
