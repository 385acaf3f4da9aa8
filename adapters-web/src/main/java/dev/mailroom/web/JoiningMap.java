package dev.mailroom.web;

import dev.mailroom.application.account.LogIn;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.WebConfig;
import dev.mailroom.web.invitation.InvitationTimes;
import dev.mailroom.web.invitation.Welcome;
import dev.mailroom.web.joining.JoinConfirmPages;
import dev.mailroom.web.joining.JoinPages;
import dev.mailroom.web.joining.JoiningPages;
import dev.mailroom.web.joining.LinkEndPages;
import dev.mailroom.web.joining.TrustedJoinPages;
import dev.mailroom.web.words.Times;
import java.time.InstantSource;
import java.util.List;

/** The pages of joining without an invitation. */
final class JoiningMap {

  private JoiningMap() {}

  static List<RouteGroup> of(
      WebUseCases.OfJoining joining, LogIn logIn, WebConfig config, InstantSource clock) {
    var zone = config.site().zone();
    var times = new InvitationTimes(clock, zone);
    return List.of(
        new JoiningPages(
            joining.view(), joining.saveLink(), joining.saveDomains(), new Times(clock, zone)),
        new LinkEndPages(joining.view(), joining.regenerate(), joining.turnOff()),
        new JoinPages(joining.viewLink(), joining.ask(), joining.joinByLink(), times),
        new JoinConfirmPages(
            joining.viewConfirmation(), joining.confirm(), new Welcome(logIn), times),
        new TrustedJoinPages(joining.joinByDomain()));
  }
}
