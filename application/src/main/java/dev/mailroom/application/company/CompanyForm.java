package dev.mailroom.application.company;

import dev.mailroom.application.company.UpdateCompany.Field;
import dev.mailroom.application.company.UpdateCompany.Form;
import dev.mailroom.application.company.UpdateCompany.Problem;
import dev.mailroom.domain.account.Languages;
import dev.mailroom.domain.account.Zones;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.company.Slug;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the settings form, every field at once. */
final class CompanyForm {

  private CompanyForm() {}

  static Map<Field, Problem> problemsOf(Form typed) {
    var problems = new EnumMap<Field, Problem>(Field.class);
    check(problems, Field.NAME, typed.name(), CompanyName.parse(typed.name()));
    check(problems, Field.SLUG, slug(typed), Slug.parse(slug(typed)));
    check(problems, Field.LOCALE, typed.locale(), Languages.parse(typed.locale()));
    check(problems, Field.ZONE, typed.zone(), Zones.parse(typed.zone()));
    return problems;
  }

  /** The company as a form without problems wants it. */
  static Company read(Company company, Form checked) {
    var settings =
        new CompanySettings(
            Languages.parse(checked.locale()).orElseThrow(),
            Zones.parse(checked.zone()).orElseThrow(),
            checked.invitationReminders());
    return new Company(
        company.id(),
        CompanyName.parse(checked.name()).orElseThrow(),
        new Slug(slug(checked)),
        settings,
        company.createdAt());
  }

  /** Which fields differ, by name. */
  static List<String> changed(Company before, Company after) {
    var settings = before.settings();
    return Map.of(
            "name", before.name().equals(after.name()),
            "slug", before.slug().equals(after.slug()),
            "locale", settings.locale().equals(after.settings().locale()),
            "zone", settings.zone().equals(after.settings().zone()),
            "invitation reminders",
                settings.invitationReminders() == after.settings().invitationReminders())
        .entrySet()
        .stream()
        .filter(same -> !same.getValue())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static String slug(Form typed) {
    return typed.slug().strip();
  }

  private static void check(
      Map<Field, Problem> problems, Field field, String typed, Optional<?> read) {
    if (typed.isBlank()) {
      problems.put(field, Problem.MISSING);
    } else if (read.isEmpty()) {
      problems.put(field, Problem.MALFORMED);
    }
  }
}
