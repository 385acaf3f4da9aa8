package dev.mailroom.web.company;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

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
        .containsExactly("/companies/harbour-lane", "/companies/quill");
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

  @Test
  void a_company_shows_its_people_and_their_roles() {
    site.fakes.viewCompany =
        query ->
            new ViewCompany.Result.Found(
                HARBOUR,
                Role.OWNER,
                List.of(
                    new ViewCompany.Person(Cast.ADA, Role.OWNER),
                    new ViewCompany.Person(Cast.BEN, Role.GUEST)));

    var page = page(site.ada().get("/companies/harbour-lane"));

    assertThat(page.select("h1").text()).isEqualTo("Harbour & Lane");
    assertThat(page.select(".person-name").eachText()).containsExactly("Ada Park", "Ben Osei");
    assertThat(page.select("td[data-label=Role]").eachText()).containsExactly("Owner", "Guest");
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
