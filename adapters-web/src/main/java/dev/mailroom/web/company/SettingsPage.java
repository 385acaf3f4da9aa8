package dev.mailroom.web.company;

import dev.mailroom.application.company.UpdateCompany;
import dev.mailroom.domain.company.Company;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.words.Choices;
import java.util.List;

/**
 * The settings of a company, as saved or as typed.
 *
 * @param name as it is called now, whatever was typed
 */
public record SettingsPage(String name, String path, UpdateCompany.Form form, FieldErrors errors) {

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

  public List<Choices.Option> languages() {
    return Choices.languages();
  }

  public List<Choices.Option> zones() {
    return Choices.zones();
  }
}
