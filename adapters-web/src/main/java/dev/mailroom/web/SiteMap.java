package dev.mailroom.web;

import dev.mailroom.web.account.AccountPages;
import dev.mailroom.web.account.LogInPages;
import dev.mailroom.web.account.SessionPages;
import dev.mailroom.web.company.CompanyPages;
import dev.mailroom.web.company.LobbyPages;
import dev.mailroom.web.company.SetUpPages;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Times;
import dev.mailroom.web.http.WebConfig;
import dev.mailroom.web.passwordreset.ForgotPasswordPages;
import dev.mailroom.web.passwordreset.ResetPasswordPages;
import java.time.InstantSource;
import java.util.List;

/** The product's pages, all of them. */
final class SiteMap {

  private SiteMap() {}

  static List<RouteGroup> of(WebConfig config, WebUseCases useCases, InstantSource clock) {
    var times = new Times(clock, config.site().zone());
    var account = useCases.account();
    var company = useCases.company();
    var reset = useCases.passwordReset();
    return List.of(
        new LogInPages(account.logIn(), account.logOut(), company.setUpSite()),
        new AccountPages(account.listSessions(), account.changePassword(), times),
        new SessionPages(account.revokeSessions()),
        new SetUpPages(company.setUpSite()),
        new LobbyPages(company.listMyCompanies(), company.setUpSite()),
        new CompanyPages(company.viewCompany(), times),
        new ForgotPasswordPages(reset.request()),
        new ResetPasswordPages(reset.viewLink(), reset.reset()));
  }
}
