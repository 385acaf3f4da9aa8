package dev.mailroom.web;

import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.v1.CompanyApi;
import dev.mailroom.web.api.v1.EmailApi;
import dev.mailroom.web.api.v1.InvitationApi;
import dev.mailroom.web.api.v1.PasswordResetApi;
import java.util.List;

/** What applications can do, all of it. */
final class ApiMap {

  private ApiMap() {}

  static ApiRoutes of(WebUseCases useCases) {
    var api = useCases.api();
    var groups =
        List.<ApiRoutes.Group>of(
            new CompanyApi(),
            new InvitationApi(useCases.invitation().invite()),
            new PasswordResetApi(useCases.passwordReset().request()),
            new EmailApi(api.viewEmail()));
    var routes = new ApiRoutes();
    groups.forEach(group -> group.addTo(routes));
    return routes;
  }
}
