package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.SendTestEmail.Command;
import dev.mailroom.application.delivery.SendTestEmail.Field;
import dev.mailroom.application.delivery.SendTestEmail.Problem;
import dev.mailroom.domain.address.EmailAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What a test email may say, and to whom. */
final class TestEmailRules {

  private TestEmailRules() {}

  static Map<Field, Problem> problems(Command command) {
    Map<Field, Problem> problems = new EnumMap<>(Field.class);
    recipient(command.recipient()).ifPresent(p -> problems.put(Field.RECIPIENT, p));
    text(command.subject(), SendTestEmail.MAX_SUBJECT, Character::isISOControl)
        .ifPresent(p -> problems.put(Field.SUBJECT, p));
    text(command.body(), SendTestEmail.MAX_BODY, TestEmailRules::isUnprintable)
        .ifPresent(p -> problems.put(Field.BODY, p));
    return problems;
  }

  private static Optional<Problem> recipient(String typed) {
    if (typed.isBlank()) {
      return Optional.of(Problem.MISSING);
    }
    return EmailAddress.parse(typed).isPresent()
        ? Optional.empty()
        : Optional.of(Problem.NOT_ONE_ADDRESS);
  }

  private static Optional<Problem> text(String typed, int most, IntPredicate forbidden) {
    if (typed.isBlank()) {
      return Optional.of(Problem.MISSING);
    }
    if (typed.length() > most) {
      return Optional.of(Problem.TOO_LONG);
    }
    return typed.chars().anyMatch(forbidden)
        ? Optional.of(Problem.CONTROL_CHARACTERS)
        : Optional.empty();
  }

  private static boolean isUnprintable(int character) {
    return Character.isISOControl(character) && "\r\n\t".indexOf(character) < 0;
  }
}
