package dev.mailroom.web;

import dev.mailroom.web.account.AccountPages;
import dev.mailroom.web.account.LogInPages;
import dev.mailroom.web.account.SessionPages;
import dev.mailroom.web.company.CompanyPages;
import dev.mailroom.web.company.LobbyPages;
import dev.mailroom.web.company.SetUpPages;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.WebConfig;
import dev.mailroom.web.passwordreset.ForgotPasswordPages;
import dev.mailroom.web.passwordreset.ResetPasswordPages;
import dev.mailroom.web.words.Times;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The product's pages, all of them. */
final class SiteMap {

  private SiteMap() {}

  static List<RouteGroup> of(WebConfig config, WebUseCases useCases, InstantSource clock) {
    var pages = new ArrayList<RouteGroup>();
    pages.addAll(account(config, useCases, clock));
    pages.addAll(company(config, useCases, clock));
    pages.addAll(passwordReset(useCases.passwordReset()));
    pages.addAll(AdminMap.of(useCases.admin(), useCases.email(), clock, config.site().zone()));
    return List.copyOf(pages);
  }

  private static List<RouteGroup> account(
      WebConfig config, WebUseCases useCases, InstantSource clock) {
    var account = useCases.account();
    var times = new Times(clock, config.site().zone());
    return List.of(
        new LogInPages(account.logIn(), account.logOut(), useCases.company().setUpSite()),
        new AccountPages(account.listSessions(), account.changePassword(), times),
        new SessionPages(account.revokeSessions()));
  }

  private static List<RouteGroup> company(
      WebConfig config, WebUseCases useCases, InstantSource clock) {
    var company = useCases.company();
    return List.of(
        new SetUpPages(company.setUpSite()),
        new LobbyPages(company.listMyCompanies(), company.setUpSite()),
        new CompanyPages(company.viewCompany(), new Times(clock, config.site().zone())));
  }

  private static List<RouteGroup> passwordReset(WebUseCases.OfPasswordReset reset) {
    return List.of(
        new ForgotPasswordPages(reset.request()),
        new ResetPasswordPages(reset.viewLink(), reset.reset()));
  }
}
