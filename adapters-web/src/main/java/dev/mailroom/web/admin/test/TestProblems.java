package dev.mailroom.web.admin.test;

import dev.mailroom.application.delivery.SendTestEmail;
import dev.mailroom.application.delivery.SendTestEmail.Field;
import dev.mailroom.application.delivery.SendTestEmail.Problem;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.words.Words;
import java.util.Map;

/** Says of each wrong field of a test what to do about it. */
final class TestProblems {

  private TestProblems() {}

  static FieldErrors say(Map<Field, Problem> found) {
    var errors = FieldErrors.NONE;
    for (var field : Field.values()) {
      if (found.containsKey(field)) {
        errors = errors.and(id(field), label(field), text(field, found.get(field)));
      }
    }
    return errors;
  }

  private static String id(Field field) {
    return switch (field) {
      case RECIPIENT -> "recipient";
      case SUBJECT -> "subject";
      case BODY -> "body";
    };
  }

  private static String label(Field field) {
    return switch (field) {
      case RECIPIENT -> "Recipient";
      case SUBJECT -> "Subject";
      case BODY -> "Body";
    };
  }

  private static String text(Field field, Problem problem) {
    return switch (problem) {
      case MISSING -> missing(field);
      case NOT_ONE_ADDRESS -> "Enter one email address, like ada@example.com.";
      case TOO_LONG -> "Enter at most " + Words.number(most(field)) + " characters.";
      case CONTROL_CHARACTERS ->
          field == Field.BODY
              ? "Remove the characters that cannot be seen."
              : "Enter one line, without characters that cannot be seen.";
    };
  }

  private static String missing(Field field) {
    return switch (field) {
      case RECIPIENT -> "Enter the address to send to.";
      case SUBJECT -> "Enter a subject.";
      case BODY -> "Enter what the email says.";
    };
  }

  private static int most(Field field) {
    return field == Field.BODY ? SendTestEmail.MAX_BODY : SendTestEmail.MAX_SUBJECT;
  }
}
