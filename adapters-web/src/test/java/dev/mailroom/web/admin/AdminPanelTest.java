package dev.mailroom.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.account.ChangeAccountStatus;
import dev.mailroom.application.account.ChangeSiteRole;
import dev.mailroom.application.account.ListAccounts;
import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.web.Browser;
import dev.mailroom.web.Cast;
import dev.mailroom.web.Settings;
import dev.mailroom.web.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminPanelTest {

  private static final String BEN = "/admin/accounts/" + Cast.BEN.id().value();

  private static final TestSite site = TestSite.started();

  @BeforeEach
  void reset() {
    site.fakes.viewSettings = Settings::configured;
    site.fakes.viewDelivery = Samples::flowing;
    site.fakes.listCompanies = query -> Samples.companies();
    site.fakes.listAccounts = Samples.accounts();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "/admin?tab=accounts",
        "/admin/email",
        "/admin/email/test",
        "/admin/email/test/018f0000-0000-7000-8000-000000000000",
        "/admin/email/test/018f0000-0000-7000-8000-000000000000/stages",
        "/admin/accounts/018f0000-0000-7000-8000-000000000000/disable",
        "/admin/companies/018f0000-0000-7000-8000-000000000000/owner"
      })
  void nobody_but_administrators_learns_that_there_are_such_pages(String path) {
    assertThat(site.ben().get(path).statusCode()).isEqualTo(404);
    assertThat(site.stranger().get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/email", "/admin/email/check", "/admin/email/test"})
  void nobody_but_administrators_can_post_there(String path) {
    assertThat(site.ben().post(path, "x=y").statusCode()).isEqualTo(404);
    assertThat(site.stranger().post(path, "x=y").statusCode()).isEqualTo(404);
  }

  @Test
  void the_options_button_leads_to_email_configuration() {
    var page = open("/admin");

    var menu = page.select("main details.menu");
    assertThat(menu.select("summary").text()).isEqualTo("Options");
    assertThat(menu.select("a"))
        .extracting(Element::text)
        .containsExactly("Email Configuration", "Send Test Email");
    assertThat(menu.select("a").first().attr("href")).isEqualTo("/admin/email");
  }

  @Test
  void health_is_one_sentence() {
    assertThat(open("/admin").select(".health").text())
        .isEqualTo("Mail is flowing. Gmail took the last one 2 min ago.");

    site.fakes.viewDelivery = Samples::stuck;
    assertThat(open("/admin").select(".health").text())
        .isEqualTo(
            "Mail is stuck. Gmail refused the user name or password, since 25 min. 38 emails are"
                + " held and go out by themselves once this is fixed.");
  }

  @Test
  void without_settings_it_says_the_next_step() {
    site.fakes.viewSettings = Settings::none;
    site.fakes.viewDelivery = Samples::unset;

    var page = open("/admin");

    assertThat(page.select(".health").text()).startsWith("Mail is not set up.");
    assertThat(page.select(".banner-warn a").attr("href")).isEqualTo("/admin/email");
    assertThat(page.text()).contains("No mail yet");
  }

  @Test
  void a_figure_that_was_zero_on_all_days_has_no_line() {
    site.fakes.viewDelivery = Samples::unset;

    assertThat(open("/admin").select(".tile")).hasSize(4);
    assertThat(open("/admin").select(".tile .spark")).isEmpty();
  }

  @Test
  void figures_and_days_are_drawn_and_written_down() {
    var page = open("/admin");

    assertThat(page.select(".tile-value"))
        .extracting(Element::text)
        .containsExactly("1,284", "12", "3", "240 ms");
    assertThat(page.select(".bar-sent")).hasSize(14);
    assertThat(page.select(".as-table tbody tr")).hasSize(14);
    assertThat(page.select(".as-table tbody tr").first().text()).isEqualTo("Fri 20 Nov 1,284 3 0");
  }

  @Test
  void a_company_without_an_owner_who_can_log_in_can_be_given_one() {
    var row = Samples.companies().rows().getFirst();
    var without = new ListCompanies.Row(row.company(), Optional.empty(), 3, row.lastActiveAt());
    site.fakes.listCompanies =
        query -> new ListCompanies.Page(List.of(row, without), 2, 2, Optional.empty());

    var owners = open("/admin").select("#register td[data-label=Owner]");

    assertThat(owners.eachText())
        .containsExactly("Ada Park", "nobody Appoint owner Nexus Dynamics");
    assertThat(owners.select("a").eachAttr("href"))
        .containsExactly("/admin/companies/" + row.company().id().value() + "/owner");
  }

  @Test
  void the_tabs_count_and_list() {
    var page = open("/admin");

    assertThat(page.select(".tabs a"))
        .extracting(Element::text)
        .containsExactly("Active Companies 3", "All Companies 4", "All Accounts 2");
    assertThat(page.select("#register tbody .person-name"))
        .extracting(Element::text)
        .containsExactly("Nexus Dynamics", "Harbour & Lane", "Fjord Analytics");
    assertThat(page.select(".tabs [aria-current=page]").text()).startsWith("Active Companies");
  }

  @Test
  void a_long_list_goes_on_where_it_ended() {
    var queries = new ArrayList<ListCompanies.Query>();
    var last = new CompanyId(Cast.uuid("last"));
    site.fakes.listCompanies =
        query -> {
          queries.add(query);
          return new ListCompanies.Page(Samples.companies().rows(), 3, 70, Optional.of(last));
        };

    var next = open("/admin?tab=companies").select(".pager a").attr("href");
    open(next);

    assertThat(next).isEqualTo("/admin?tab=companies&after=" + last.value());
    assertThat(queries)
        .containsExactly(
            new ListCompanies.Query(false, Optional.empty()),
            new ListCompanies.Query(false, Optional.of(last)));
  }

  @Test
  void empty_lists_say_what_will_come() {
    site.fakes.listCompanies = query -> new ListCompanies.Page(List.of(), 0, 0, Optional.empty());

    assertThat(open("/admin").text()).contains("No company was active lately");
    assertThat(open("/admin?tab=companies").text()).contains("No companies yet");
    assertThat(open("/admin?tab=accounts&search=%3Cb%3E").text()).contains("contains “<b>”");
  }

  @Test
  void accounts_are_searched_by_name_or_address() {
    var page = open("/admin?tab=accounts&search=Ben");

    assertThat(page.select("#register tbody .person-name").text()).isEqualTo("Ben Osei");
    assertThat(page.select("#search").attr("value")).isEqualTo("Ben");
  }

  @Test
  void each_account_offers_what_fits_it() {
    var disabled = Samples.cy().withStatus(AccountStatus.DISABLED);
    site.fakes.listAccounts = Samples.accounts(disabled);

    var rows = open("/admin?tab=accounts").select("#register tbody tr");

    assertThat(rows.get(0).select(".actions").text()).contains("Demote", "Disable");
    assertThat(rows.get(1).select(".actions").text()).contains("Promote", "Disable");
    assertThat(rows.get(2).select(".actions").text()).isEqualTo("Enable Cy Lind");
    assertThat(rows.get(2).select(".badge").text()).isEqualTo("Disabled");
  }

  @ParameterizedTest
  @CsvSource({"promote,Promote", "disable,Disable account"})
  void an_action_asks_first_and_says_its_consequence(String action, String button) {
    var page = open(BEN + "/" + action);

    assertThat(page.select(".dialog h1").text()).contains("Ben Osei");
    assertThat(page.select(".dialog > p").text()).contains("ben@example.com");
    assertThat(page.select(".dialog button").text()).isEqualTo(button);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demote", "enable", "delete"})
  void what_does_not_fit_the_account_is_not_asked(String action) {
    assertThat(site.ada().get(BEN + "/" + action).statusCode()).isEqualTo(404);
  }

  @Test
  void promoting_is_done_by_posting() {
    var commands = new ArrayList<ChangeSiteRole.Command>();
    site.fakes.changeSiteRole =
        command -> {
          commands.add(command);
          return new ChangeSiteRole.Result.Changed();
        };

    var response = site.ada().submit(BEN + "/promote", BEN + "/promote");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/admin?tab=accounts");
    assertThat(commands)
        .containsExactly(
            new ChangeSiteRole.Command(Cast.ADA.id(), Cast.BEN.id(), SiteRole.ADMINISTRATOR));
  }

  @Test
  void disabling_is_done_by_posting() {
    var commands = new ArrayList<ChangeAccountStatus.Command>();
    site.fakes.changeAccountStatus =
        command -> {
          commands.add(command);
          return new ChangeAccountStatus.Result.Changed();
        };

    site.ada().submit(BEN + "/disable", BEN + "/disable");

    assertThat(commands)
        .containsExactly(
            new ChangeAccountStatus.Command(Cast.ADA.id(), Cast.BEN.id(), AccountStatus.DISABLED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"demote", "disable"})
  void the_last_administrator_stays(String action) {
    var ada = "/admin/accounts/" + Cast.ADA.id().value() + "/" + action;
    site.fakes.changeSiteRole = command -> new ChangeSiteRole.Result.LastAdministrator();
    site.fakes.changeAccountStatus = command -> new ChangeAccountStatus.Result.LastAdministrator();

    var response = site.ada().submit(ada, ada);

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(Browser.page(response).text())
        .contains("Nothing was changed")
        .contains("This is the last site administrator.");
  }

  @Test
  void an_account_that_is_gone_meanwhile_is_not_found() {
    site.fakes.changeSiteRole = command -> new ChangeSiteRole.Result.UnknownAccount();
    site.fakes.changeAccountStatus = command -> new ChangeAccountStatus.Result.UnknownAccount();

    assertThat(site.ada().submit(BEN + "/promote", BEN + "/promote").statusCode()).isEqualTo(404);
    assertThat(site.ada().submit(BEN + "/disable", BEN + "/disable").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000"})
  void an_unknown_account_is_not_found(String id) {
    site.fakes.listAccounts = new Nobody();

    assertThat(site.ada().get("/admin/accounts/" + id + "/disable").statusCode()).isEqualTo(404);
  }

  private Document open(String path) {
    return Browser.page(site.ada().get(path));
  }

  private static final class Nobody implements ListAccounts {
    @Override
    public Page list(Query query) {
      return new Page(List.of(), 0, Optional.empty());
    }

    @Override
    public Optional<Account> find(AccountId id) {
      return Optional.empty();
    }
  }
}
