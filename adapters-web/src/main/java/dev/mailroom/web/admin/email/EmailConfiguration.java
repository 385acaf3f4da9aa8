package dev.mailroom.web.admin.email;

import dev.mailroom.application.delivery.CheckConnection;
import dev.mailroom.application.delivery.ViewDelivery;
import dev.mailroom.application.mailsettings.ClearEmailSecret;
import dev.mailroom.application.mailsettings.SaveEmailSettings;
import dev.mailroom.application.mailsettings.ViewEmailSettings;
import dev.mailroom.web.http.RouteGroup;
import java.time.InstantSource;
import java.time.ZoneId;

/** Puts the pages of Email Configuration together. */
public final class EmailConfiguration {

  private EmailConfiguration() {}

  /** What the pages ask of the application. */
  public record UseCases(
      ViewEmailSettings view,
      SaveEmailSettings save,
      ClearEmailSecret clearSecret,
      CheckConnection checkConnection,
      ViewDelivery viewDelivery) {}

  /** Times are told in {@code zone}. */
  public static RouteGroup pages(UseCases useCases, InstantSource clock, ZoneId zone) {
    var pages = new SettingsPages(useCases.view(), useCases.viewDelivery(), clock, zone);
    return new SettingsRoutes(
        pages,
        useCases.save(),
        useCases.clearSecret(),
        new ConnectionCheck(useCases.checkConnection(), pages));
  }
}
