package dev.mailroom.web.company;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.company.CreateCompany;
import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.web.Cast;
import dev.mailroom.web.Settings;
import dev.mailroom.web.TestSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompanyPagesTest {

  static final Company HARBOUR = company("Harbour & Lane", "harbour-lane");
  TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.listMyCompanies =
        account ->
            List.of(
                new ListMyCompanies.Card(HARBOUR, Role.OWNER, 42),
                new ListMyCompanies.Card(company("Quill", "quill"), Role.MEMBER, 1));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_lobby_greets_and_has_a_card_for_each_company() {
    var page = page(site.ben().get("/lobby"));

    assertThat(page.select("h1").text()).isEqualTo("Welcome to Mailroom, Ben!");
    assertThat(page.select("a.company").eachAttr("href"))
        .containsExactly("/companies/harbour-lane", "/companies/quill", "/companies/new");
    assertThat(page.select(".company-name").eachText()).containsExactly("Harbour & Lane", "Quill");
    assertThat(page.select(".company-foot").eachText())
        .containsExactly("42 members · you’re an owner", "1 member");
  }

  @Test
  void only_site_administrators_see_the_way_to_the_admin_panel() {
    assertThat(page(site.ada().get("/lobby")).select("a[href=/admin]").text())
        .isEqualTo("Admin Panel");
    assertThat(site.ben().get("/lobby").body()).doesNotContain("/admin", "Admin Panel");
  }

  @Test
  void only_site_administrators_hear_that_email_is_not_set_up() {
    site.fakes.viewSettings = Settings::none;

    assertThat(page(site.ada().get("/lobby")).select(".banner").text())
        .contains("Mail cannot leave yet");
    assertThat(page(site.ben().get("/lobby")).select(".banner")).isEmpty();
  }

  @Test
  void somebody_in_no_company_is_told_what_to_do() {
    site.fakes.listMyCompanies = account -> List.of();

    assertThat(page(site.ben().get("/lobby")).select(".empty").text())
        .contains("You’re in no organization yet", "ben@example.com");
  }

  @ParameterizedTest
  @EnumSource
  void a_companys_home_leads_to_its_people_and_managers_to_its_settings(Role role) {
    site.fakes.viewCompany = query -> new ViewCompany.Result.Found(HARBOUR, role, 42);

    var page = page(site.ada().get("/companies/harbour-lane"));

    assertThat(page.select("h1").text()).isEqualTo("Harbour & Lane");
    assertThat(page.select("main").text()).contains("42 members. You are a");
    var home = "/companies/harbour-lane";
    assertThat(page.select("main a.button").eachAttr("href"))
        .isEqualTo(
            role.managesPeople()
                ? List.of(
                    home + "/people", home + "/joining", home + "/settings", home + "/api-keys")
                : List.of(home + "/people"));
  }

  @Test
  void everybody_may_create_an_organization() {
    assertThat(page(site.ben().get("/lobby")).select("a.company-new").text())
        .isEqualTo("+ Create organization");
    site.fakes.createCompany =
        command ->
            command.founder().equals(Cast.BEN.id()) && command.name().equals("Harbour & Lane")
                ? new CreateCompany.Result.Created(HARBOUR)
                : new CreateCompany.Result.NotAName();
    var ben = site.ben();

    var created = ben.submit("/companies/new", "/companies/new", "name", "Harbour & Lane");

    assertThat(created.statusCode()).isEqualTo(303);
    assertThat(created.headers().firstValue("Location")).contains("/companies/harbour-lane");
    site.fakes.viewCompany = query -> new ViewCompany.Result.Found(HARBOUR, Role.OWNER, 1);
    assertThat(page(ben.get("/companies/harbour-lane")).select(".flash").text())
        .contains("You are its owner");
  }

  @ParameterizedTest
  @CsvSource({"'', Enter the organization’s name.", "a://b, without a web address"})
  void what_is_no_name_comes_back_as_typed(String typed, String error) {
    site.fakes.createCompany = command -> new CreateCompany.Result.NotAName();

    var answer = site.ben().submit("/companies/new", "/companies/new", "name", typed);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page(answer).title()).startsWith("Error:");
    assertThat(page(answer).select("#name").val()).isEqualTo(typed);
    assertThat(page(answer).select("#name-error").text()).contains(error);
  }

  @Test
  void who_may_not_create_a_company_finds_no_such_page() {
    site.fakes.createCompany = command -> new CreateCompany.Result.NotAllowed();

    assertThat(site.ben().submit("/companies/new", "/companies/new", "name", "A").statusCode())
        .isEqualTo(404);
  }

  @Test
  void strangers_log_in_first() {
    for (var path : List.of("/companies/new", "/companies/x", "/companies/x/people")) {
      assertThat(site.stranger().get(path).headers().firstValue("Location").orElse(""))
          .startsWith("/login?next=");
    }
  }

  @Test
  void a_company_is_404_for_who_is_not_in_it() {
    site.fakes.viewCompany = query -> new ViewCompany.Result.NotFound();

    assertThat(site.ben().get("/companies/harbour-lane").statusCode()).isEqualTo(404);
  }

  private static Company company(String name, String slug) {
    return new Company(
        new CompanyId(Cast.uuid(slug)), new CompanyName(name), new Slug(slug), Cast.NOW);
  }
}
