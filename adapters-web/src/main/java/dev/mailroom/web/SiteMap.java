package dev.mailroom.web;

import dev.mailroom.application.notification.ListNotifications;
import dev.mailroom.web.account.AccountPages;
import dev.mailroom.web.account.AccountView;
import dev.mailroom.web.account.ConfirmEmailPages;
import dev.mailroom.web.account.DeleteAccountPages;
import dev.mailroom.web.account.EmailChangePages;
import dev.mailroom.web.account.LogInPages;
import dev.mailroom.web.account.ProfilePages;
import dev.mailroom.web.account.SessionPages;
import dev.mailroom.web.api.ReferencePages;
import dev.mailroom.web.apikey.ApiKeyActPages;
import dev.mailroom.web.apikey.ApiKeyPages;
import dev.mailroom.web.company.CompanyPages;
import dev.mailroom.web.company.LeavePages;
import dev.mailroom.web.company.LobbyPages;
import dev.mailroom.web.company.NewCompanyPages;
import dev.mailroom.web.company.PeoplePages;
import dev.mailroom.web.company.PersonChanges;
import dev.mailroom.web.company.PersonPages;
import dev.mailroom.web.company.SetUpPages;
import dev.mailroom.web.company.SettingsPages;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.WebConfig;
import dev.mailroom.web.notification.choice.ChoicesPages;
import dev.mailroom.web.notification.choice.OptOutPages;
import dev.mailroom.web.notification.choice.PreviewPages;
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
    pages.addAll(
        InvitationMap.of(useCases.invitation(), useCases.account().logIn(), config, clock));
    pages.addAll(JoiningMap.of(useCases.joining(), useCases.account().logIn(), config, clock));
    pages.add(InboxMap.pages(useCases, config, clock));
    pages.addAll(apiKeys(config, useCases.apiKeys(), clock));
    pages.addAll(choices(useCases.choices(), useCases.inbox().list(), clock));
    pages.addAll(AdminMap.of(useCases.admin(), useCases.email(), clock, config.site().zone()));
    return List.copyOf(pages);
  }

  private static List<RouteGroup> account(
      WebConfig config, WebUseCases useCases, InstantSource clock) {
    var account = useCases.account();
    var profile = useCases.profile();
    var times = new Times(clock, config.site().zone());
    var view = new AccountView(account.listSessions(), profile.viewEmailChange(), times);
    return List.of(
        new LogInPages(account.logIn(), account.logOut(), useCases.company().setUpSite()),
        new AccountPages(view, account.changePassword()),
        new ProfilePages(view, profile.rename(), profile.choosePreferences()),
        new EmailChangePages(view, profile.requestEmailChange(), profile.cancelEmailChange()),
        new ConfirmEmailPages(profile.viewEmailChangeLink(), profile.confirmEmailChange()),
        new DeleteAccountPages(profile.deleteAccount()),
        new SessionPages(account.revokeSessions()));
  }

  /** New companies come before the others: the first path that fits answers. */
  private static List<RouteGroup> company(
      WebConfig config, WebUseCases useCases, InstantSource clock) {
    var company = useCases.company();
    var people = useCases.people();
    var times = new Times(clock, config.site().zone());
    return List.of(
        new SetUpPages(company.setUpSite()),
        new LobbyPages(
            company.listMyCompanies(), useCases.joining().joinable(), company.setUpSite()),
        new NewCompanyPages(company.createCompany()),
        new CompanyPages(company.viewCompany()),
        new SettingsPages(company.viewCompany(), company.updateCompany()),
        new PeoplePages(
            people.list(), times, InvitationMap.section(useCases.invitation(), config, clock)),
        new PersonPages(
            people.view(),
            new PersonChanges(people.changeRole(), people.remove(), people.restore())),
        new LeavePages(company.viewCompany(), people.leave()));
  }

  private static List<RouteGroup> passwordReset(WebUseCases.OfPasswordReset reset) {
    return List.of(
        new ForgotPasswordPages(reset.request()),
        new ResetPasswordPages(reset.viewLink(), reset.reset()));
  }

  private static List<RouteGroup> apiKeys(
      WebConfig config, WebUseCases.OfApiKeys keys, InstantSource clock) {
    var times = new Times(clock, config.site().zone());
    var baseUrl = config.site().baseUrl();
    return List.of(
        new ReferencePages(baseUrl),
        new ApiKeyPages(keys.list(), keys.create(), times, clock, baseUrl),
        new ApiKeyActPages(
            new ApiKeyActPages.UseCases(keys.list(), keys.rotate(), keys.revoke()),
            times,
            clock,
            baseUrl));
  }

  private static List<RouteGroup> choices(
      WebUseCases.OfChoices choices, ListNotifications list, InstantSource clock) {
    return List.of(
        new ChoicesPages(choices.view(), choices.save(), list, clock),
        new PreviewPages(choices.preview()),
        new OptOutPages(choices.viewOptOut(), choices.optOut()));
  }
}
