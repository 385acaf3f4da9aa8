package dev.mailroom.web;

import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.v1.AssignmentApi;
import dev.mailroom.web.api.v1.CompanyApi;
import dev.mailroom.web.api.v1.EmailApi;
import dev.mailroom.web.api.v1.EventApi;
import dev.mailroom.web.api.v1.InboxApi;
import dev.mailroom.web.api.v1.InvitationApi;
import dev.mailroom.web.api.v1.KindApi;
import dev.mailroom.web.api.v1.NotificationApi;
import dev.mailroom.web.api.v1.PasswordResetApi;
import dev.mailroom.web.api.v1.SubscriptionApi;
import java.util.List;

/** What applications can do, all of it. */
final class ApiMap {

  private ApiMap() {}

  static ApiRoutes of(WebUseCases useCases) {
    var api = useCases.api();
    var events = api.events();
    var members = api.members();
    var groups =
        List.<ApiRoutes.Group>of(
            new CompanyApi(),
            new InvitationApi(useCases.invitation().invite()),
            new PasswordResetApi(useCases.passwordReset().request()),
            new EmailApi(api.viewEmail()),
            new NotificationApi(events.notifyPeople(), events.bind()),
            new EventApi(events.view()),
            new KindApi(),
            new InboxApi(api.findMembers(), useCases.inbox().list(), useCases.inbox().mark()),
            new SubscriptionApi(
                api.findMembers(), members.viewSubscription(), members.changeSubscription()),
            new AssignmentApi(
                api.findMembers(), members.putAssignment(), members.removeAssignment()));
    var routes = new ApiRoutes();
    groups.forEach(group -> group.addTo(routes));
    return routes;
  }
}
