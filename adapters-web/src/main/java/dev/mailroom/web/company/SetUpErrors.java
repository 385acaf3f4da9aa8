package dev.mailroom.web.company;

import dev.mailroom.application.company.SetUpSite.Field;
import dev.mailroom.application.company.SetUpSite.Problem;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.web.account.PasswordWords;
import dev.mailroom.web.http.FieldErrors;
import java.util.Locale;
import java.util.Map;

/** The words for what is wrong with the set-up form. */
final class SetUpErrors {

  private SetUpErrors() {}

  static FieldErrors of(Map<Field, Problem> problems) {
    var errors = FieldErrors.NONE;
    for (var field : Field.values()) {
      var problem = problems.get(field);
      if (problem != null) {
        errors = errors.and(id(field), label(field), text(field, problem));
      }
    }
    return errors;
  }

  private static String id(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private static String label(Field field) {
    return switch (field) {
      case CODE -> "Set-up code";
      case COMPANY -> "Company name";
      case NAME -> "Your name";
      case EMAIL -> "Email";
      case PASSWORD -> "Password";
    };
  }

  private static String text(Field field, Problem problem) {
    return switch (problem) {
      case MISSING -> missing(field);
      case WRONG_CODE ->
          "This is not the code. Copy it from what Mailroom printed when it last started.";
      case NOT_A_NAME -> "Use one line of ordinary text, without a web address.";
      case NOT_AN_ADDRESS -> "Enter one email address, for example ada@example.com.";
      case PASSWORD_TOO_SHORT -> PasswordWords.of(PasswordWeakness.TOO_SHORT);
      case PASSWORD_TOO_LONG -> PasswordWords.of(PasswordWeakness.TOO_LONG);
      case PASSWORD_EASY_TO_GUESS -> PasswordWords.of(PasswordWeakness.EASY_TO_GUESS);
    };
  }

  private static String missing(Field field) {
    return switch (field) {
      case CODE -> "Enter the code that Mailroom printed when it started.";
      case COMPANY -> "Enter your company’s name.";
      case NAME -> "Enter your name.";
      case EMAIL -> "Enter your email address.";
      case PASSWORD -> "Choose a password.";
    };
  }
}
