package dev.mailroom.web;

import dev.mailroom.web.admin.account.AccountChanges;
import dev.mailroom.web.admin.account.AccountRoutes;
import dev.mailroom.web.admin.company.OwnerRoutes;
import dev.mailroom.web.admin.email.EmailConfiguration;
import dev.mailroom.web.admin.overview.OverviewRoutes;
import dev.mailroom.web.admin.test.TestEmailRoutes;
import dev.mailroom.web.http.RouteGroup;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** The pages of the Admin Panel. */
final class AdminMap {

  private AdminMap() {}

  static List<RouteGroup> of(
      WebUseCases.OfAdmin admin, WebUseCases.OfEmail email, InstantSource clock, ZoneId zone) {
    return List.of(
        new OverviewRoutes(
            admin.viewDelivery(), admin.listCompanies(), admin.listAccounts(), clock, zone),
        new AccountRoutes(
            admin.listAccounts(),
            new AccountChanges(admin.changeSiteRole(), admin.changeAccountStatus())),
        new OwnerRoutes(admin.appointOwner()),
        EmailConfiguration.pages(
            new EmailConfiguration.UseCases(
                email.view(),
                email.save(),
                email.clearSecret(),
                email.checkConnection(),
                admin.viewDelivery()),
            clock,
            zone),
        new TestEmailRoutes(email.sendTest(), email.followTest(), email.view(), clock));
  }
}
