package dev.mailroom.web.company;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.company.UpdateCompany;
import dev.mailroom.application.company.UpdateCompany.Field;
import dev.mailroom.application.company.UpdateCompany.Problem;
import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.domain.company.Role;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsPagesTest {

  private static final String PATH = "/companies/harbour-lane/settings";
  private final AtomicReference<UpdateCompany.Command> asked = new AtomicReference<>();
  TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    viewedAs(Role.OWNER);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource
  void the_form_is_there_for_owners_and_admins(Role role) {
    viewedAs(role);

    assertThat(site.ben().get(PATH).statusCode()).isEqualTo(role.managesPeople() ? 200 : 404);
  }

  @Test
  void it_shows_what_is_saved() {
    var page = page(site.ben().get(PATH));

    assertThat(page.select("#name").val()).isEqualTo("Harbour & Lane");
    assertThat(page.select("#slug").val()).isEqualTo("harbour-lane");
    assertThat(page.select("#slug-hint").text()).contains("links to the old address stop working");
    assertThat(page.select("#locale option[selected]").text()).isEqualTo("English");
    assertThat(page.select("#locale option").eachText())
        .containsExactly("Deutsch", "English", "Español", "Français", "Português");
    assertThat(page.select("#zone option[selected]").val()).isEqualTo("UTC");
    assertThat(page.select("#zone option[value=America/New_York]").text())
        .isEqualTo("America / New York");
    assertThat(page.select("#reminders").hasAttr("checked")).isTrue();
  }

  @Test
  void what_was_typed_is_asked_for_and_the_way_leads_to_the_new_address() {
    answering(new UpdateCompany.Result.Updated(CompanyPagesTest.HARBOUR));

    var saved =
        site.ben()
            .submit(
                PATH, PATH, "name", "Apex", "slug", "apex", "locale", "en", "zone", "Europe/Oslo");

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location")).contains(PATH);
    var form = new UpdateCompany.Form("Apex", "apex", "en", "Europe/Oslo", false);
    assertThat(asked.get())
        .isEqualTo(new UpdateCompany.Command(Cast.BEN.id(), "harbour-lane", form));
  }

  @Test
  void every_error_stands_beside_its_field_and_what_was_typed_stays() {
    answering(
        new UpdateCompany.Result.Invalid(
            CompanyPagesTest.HARBOUR,
            Map.of(
                Field.NAME, Problem.MISSING,
                Field.SLUG, Problem.TAKEN,
                Field.LOCALE, Problem.MALFORMED,
                Field.ZONE, Problem.MALFORMED)));

    var answer =
        site.ben().submit(PATH, PATH, "name", "", "slug", "quill", "zone", "Mars", "reminders", "");

    var page = page(answer);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page.select("h1").text()).isEqualTo("Settings of Harbour & Lane");
    assertThat(page.select("#slug").val()).isEqualTo("quill");
    assertThat(page.select("#slug-error").text()).contains("Another organization has this address");
    assertThat(page.select("#name-error").text()).contains("Enter the organization’s name");
    assertThat(page.select("#locale-error, #zone-error")).hasSize(2);
    assertThat(page.select("#errors li")).hasSize(4);
    assertThat(page.select("#reminders").hasAttr("checked")).isFalse();
  }

  @Test
  void a_malformed_address_is_told_what_an_address_is() {
    answering(
        new UpdateCompany.Result.Invalid(
            CompanyPagesTest.HARBOUR, Map.of(Field.SLUG, Problem.MALFORMED)));

    var page = page(site.ben().submit(PATH, PATH, "slug", "<b>A b</b>"));

    assertThat(page.select("#slug").val()).isEqualTo("<b>A b</b>");
    assertThat(page.select("#slug-error").text()).contains("small letters");
  }

  @Test
  void who_may_not_change_it_finds_no_such_page() {
    answering(new UpdateCompany.Result.NotFound());

    assertThat(site.ben().submit(PATH, PATH, "name", "A").statusCode()).isEqualTo(404);
  }

  private void viewedAs(Role role) {
    site.fakes.viewCompany =
        query -> new ViewCompany.Result.Found(CompanyPagesTest.HARBOUR, role, 42);
  }

  private void answering(UpdateCompany.Result result) {
    site.fakes.updateCompany =
        command -> {
          asked.set(command);
          return result;
        };
  }
}
