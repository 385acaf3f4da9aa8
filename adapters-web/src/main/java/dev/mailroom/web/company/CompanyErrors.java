package dev.mailroom.web.company;

import dev.mailroom.application.company.UpdateCompany.Field;
import dev.mailroom.application.company.UpdateCompany.Problem;
import dev.mailroom.web.http.FieldErrors;
import java.util.Locale;
import java.util.Map;

/** The words for what is wrong with a company's name and settings. */
final class CompanyErrors {

  private CompanyErrors() {}

  static FieldErrors of(Map<Field, Problem> problems) {
    var errors = FieldErrors.NONE;
    for (var field : Field.values()) {
      var problem = problems.get(field);
      if (problem != null) {
        var id = field.name().toLowerCase(Locale.ROOT);
        errors = errors.and(id, label(field), text(field, problem));
      }
    }
    return errors;
  }

  static String name(boolean missing) {
    return missing
        ? "Enter the organization’s name."
        : "Use one line of at most 80 characters, without a web address.";
  }

  private static String label(Field field) {
    return switch (field) {
      case NAME -> "Name";
      case SLUG -> "Address";
      case LOCALE -> "Language";
      case ZONE -> "Time zone";
    };
  }

  private static String text(Field field, Problem problem) {
    return switch (field) {
      case NAME -> name(problem == Problem.MISSING);
      case SLUG -> slug(problem);
      case LOCALE -> "Choose one of the languages.";
      case ZONE -> "Choose one of the time zones.";
    };
  }

  private static String slug(Problem problem) {
    return switch (problem) {
      case MISSING -> "Enter the last part of the address.";
      case MALFORMED ->
          "Use small letters a to z, digits and hyphens between them, for example acme-tools.";
      case TAKEN -> "Another organization has this address. Choose a different one.";
    };
  }
}
