package dev.mailroom.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.company.UpdateCompany.Field;
import dev.mailroom.application.company.UpdateCompany.Form;
import dev.mailroom.application.company.UpdateCompany.Problem;
import dev.mailroom.application.company.UpdateCompany.Result.Invalid;
import dev.mailroom.application.company.UpdateCompany.Result.NotFound;
import dev.mailroom.application.company.UpdateCompany.Result.Updated;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyChangesTest {

  private static final Form UNCHANGED = new Form("Acme", "acme", "en", "UTC", true);

  private final Acme acme = new Acme();

  @Test
  void who_creates_a_company_owns_it() {
    var cy = acme.outsider("Cy");

    var created = (CreateCompany.Result.Created) acme.create(cy, "  Harbour & Lane ");

    var company = created.company();
    assertThat(company.name().value()).isEqualTo("Harbour & Lane");
    assertThat(company.slug()).isEqualTo(new Slug("harbour-lane"));
    assertThat(company.settings()).isEqualTo(CompanySettings.INITIAL);
    assertThat(acme.companies.findBySlug(company.slug())).contains(company);
    assertThat(acme.companies.roleOf(company.id(), cy.id())).contains(Role.OWNER);
    assertThat(acme.people.audit.actions()).containsExactly(AuditAction.COMPANY_CREATED);
  }

  @Test
  void names_may_repeat_and_slugs_are_made_free() {
    assertThat(slugOf("ACME")).isEqualTo("acme-2");
    assertThat(slugOf("Acme!")).isEqualTo("acme-3");
    assertThat(slugOf("New")).isEqualTo("company");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "https://evil.example", "a\nb"})
  void what_is_no_name_makes_no_company(String typed) {
    assertThat(acme.create(acme.ada, typed)).isEqualTo(new CreateCompany.Result.NotAName());
    assertThat(acme.people.audit.actions()).isEmpty();
  }

  @Test
  void a_disabled_account_creates_nothing() {
    var eve = acme.outsider("Eve");
    acme.people.disable(eve);

    assertThat(acme.create(eve, "Evil")).isEqualTo(new CreateCompany.Result.NotAllowed());
    assertThat(acme.companies.cardsOf(eve.id())).isEmpty();
  }

  @Test
  void every_field_changes_and_the_log_says_which() {
    var form = new Form(" Apex ", " apex ", "en", "Europe/Oslo", false);

    var settings = new CompanySettings(Locale.ENGLISH, ZoneId.of("Europe/Oslo"), false);
    var apex =
        new Company(
            acme.company.id(),
            new CompanyName("Apex"),
            new Slug("apex"),
            settings,
            acme.company.createdAt());
    assertThat(acme.update(acme.ada, form)).isEqualTo(new Updated(apex));
    assertThat(acme.companies.findBySlug(new Slug("apex"))).contains(apex);
    assertThat(acme.companies.findBySlug(acme.company.slug())).isEmpty();
    var entry = acme.people.audit.entries().getFirst();
    assertThat(entry.action()).isEqualTo(AuditAction.COMPANY_CHANGED);
    assertThat(entry.fields()).containsExactly("invitation reminders", "name", "slug", "zone");
  }

  @Test
  void saving_what_stands_there_is_no_change() {
    assertThat(acme.update(acme.ada, UNCHANGED)).isEqualTo(new Updated(acme.company));
    assertThat(acme.people.audit.actions()).isEmpty();
  }

  @Test
  void every_wrong_field_is_named_and_nothing_saved() {
    assertThat(acme.update(acme.ada, new Form("", "a b", "tlh", "Mars/Base", true)))
        .isEqualTo(
            new Invalid(
                acme.company,
                Map.of(
                    Field.NAME, Problem.MISSING,
                    Field.SLUG, Problem.MALFORMED,
                    Field.LOCALE, Problem.MALFORMED,
                    Field.ZONE, Problem.MALFORMED)));
    assertThat(acme.update(acme.ada, new Form("a://b", "new", "", "", true)))
        .isEqualTo(
            new Invalid(
                acme.company,
                Map.of(
                    Field.NAME, Problem.MALFORMED,
                    Field.SLUG, Problem.MALFORMED,
                    Field.LOCALE, Problem.MISSING,
                    Field.ZONE, Problem.MISSING)));
    assertThat(acme.companies.findBySlug(acme.company.slug())).contains(acme.company);
  }

  @Test
  void a_taken_slug_is_refused_beside_its_field() {
    acme.add("Bolt");

    assertThat(acme.update(acme.ada, new Form("Apex", "bolt", "en", "UTC", true)))
        .isEqualTo(new Invalid(acme.company, Map.of(Field.SLUG, Problem.TAKEN)));
    assertThat(acme.people.audit.actions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void owners_and_admins_change_a_company(Role role) {
    var one = acme.with("One", role);

    var result = acme.update(one, UNCHANGED);

    assertThat(result).isEqualTo(role.managesPeople() ? new Updated(acme.company) : new NotFound());
  }

  @Test
  void outsiders_change_nothing_and_learn_nothing() {
    var cy = acme.outsider("Cy");

    assertThat(acme.update(cy, UNCHANGED)).isEqualTo(new NotFound());
    assertThat(acme.update(cy, new Form("", "", "", "", true))).isEqualTo(new NotFound());
  }

  private String slugOf(String name) {
    return ((CreateCompany.Result.Created) acme.create(acme.ada, name)).company().slug().value();
  }
}
