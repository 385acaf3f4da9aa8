package dev.mailroom.domain.mailsettings;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * One field as it was typed, on its way to a value. What is wrong goes to the {@link Problems}; an
 * empty answer alone says nothing.
 */
record TypedField(SettingsField field, String typed, Problems problems) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  boolean isBlank() {
    return typed.isBlank();
  }

  /** Records the problem. */
  <T> Optional<T> isWrong(SettingsProblem problem) {
    problems.add(field, problem);
    return Optional.empty();
  }

  /** The value as it stands; empty when blank, too long or with characters like line breaks. */
  Optional<String> line(int maxLength) {
    return text(maxLength, Character::isISOControl);
  }

  /** As {@link #line}, for what may have more than one. */
  Optional<String> lines(int maxLength) {
    return text(maxLength, c -> Character.isISOControl(c) && "\r\n\t".indexOf(c) < 0);
  }

  private Optional<String> text(int maxLength, IntPredicate forbidden) {
    if (isBlank()) {
      return Optional.empty();
    }
    if (typed.length() > maxLength) {
      return isWrong(SettingsProblem.TOO_LONG);
    }
    return typed.chars().anyMatch(forbidden)
        ? isWrong(SettingsProblem.CONTROL_CHARACTERS)
        : Optional.of(typed);
  }

  /** Complains about a blank field. */
  TypedField required() {
    if (isBlank()) {
      problems.add(field, SettingsProblem.MISSING);
    }
    return this;
  }

  /** A whole number from 1 to {@code largest}; empty when blank. */
  OptionalInt number(int largest, SettingsProblem otherwise) {
    var digits = typed.strip();
    if (digits.isEmpty()) {
      return OptionalInt.empty();
    }
    long number = NUMBER.matcher(digits).matches() ? Long.parseLong(digits) : 0;
    if (number < 1 || number > largest) {
      problems.add(field, otherwise);
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) number);
  }
}
