package dev.mailroom.web.http;

import dev.mailroom.application.account.Authenticate;
import dev.mailroom.application.mailsettings.ViewEmailSettings;
import dev.mailroom.application.notification.CountUnread;
import io.helidon.webserver.http.HttpRouting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Puts the front door together and opens it for groups of pages. */
public final class WebRouting {

  private final Assets assets = new Assets();
  private final FrontDoor door;
  private final List<String> addresses = new ArrayList<>();

  /** {@code canServe} tells an unexpected fault from a database that is away. */
  public WebRouting(
      WebConfig config,
      Authenticate authenticate,
      ViewEmailSettings settings,
      CountUnread unread,
      BooleanSupplier canServe) {
    var shells = new Shells(config.version(), assets.prefix(), settings, unread);
    this.door =
        new FrontDoor(
            new RequestReader(config, authenticate),
            new Responder(config, new Pages(), shells),
            new Failures(canServe));
  }

  /**
   * The routing that answers these pages, the assets, and everything else with 404.
   *
   * @param others doors of another kind, asked first
   */
  public HttpRouting.Builder open(List<RouteGroup> groups, Consumer<HttpRouting.Builder> others) {
    var routes = new Routes();
    assets.addTo(routes);
    groups.forEach(group -> group.addTo(routes));
    var routing = HttpRouting.builder();
    others.accept(routing);
    door.open(routes, routing);
    addresses.addAll(routes.addresses());
    return routing;
  }

  /** Method and path of all that is answered: {@code POST /companies/{slug}/leave}. */
  public List<String> addresses() {
    return List.copyOf(addresses);
  }

  /** Says goodbye with every answer, before the server stops. */
  public void close() {
    door.close();
  }
}
