package dev.mailroom.web.company;

import dev.mailroom.application.company.UpdateCompany;
import dev.mailroom.domain.account.Languages;
import dev.mailroom.domain.account.Zones;
import dev.mailroom.domain.company.Company;
import dev.mailroom.web.http.FieldErrors;
import java.util.List;

/**
 * The settings of a company, as saved or as typed.
 *
 * @param name as it is called now, whatever was typed
 */
public record SettingsPage(String name, String path, UpdateCompany.Form form, FieldErrors errors) {

  /** One line of a select. */
  public record Option(String value, String label) {}

  static SettingsPage of(Company company) {
    var settings = company.settings();
    var form =
        new UpdateCompany.Form(
            company.name().value(),
            company.slug().value(),
            settings.locale().toLanguageTag(),
            settings.zone().getId(),
            settings.invitationReminders());
    return typed(company, form, FieldErrors.NONE);
  }

  static SettingsPage typed(Company company, UpdateCompany.Form form, FieldErrors errors) {
    var path = CompanyPage.path(company.slug().value());
    return new SettingsPage(company.name().value(), path, form, errors);
  }

  /** Each under its own name. */
  public List<Option> languages() {
    return Languages.ALL.stream()
        .map(locale -> new Option(locale.toLanguageTag(), locale.getDisplayName(locale)))
        .toList();
  }

  public List<Option> zones() {
    return Zones.IDS.stream().map(id -> new Option(id, label(id))).toList();
  }

  /** "America/Argentina/Buenos_Aires" as "America / Argentina / Buenos Aires". */
  private static String label(String id) {
    return id.replace("/", " / ").replace('_', ' ');
  }
}
