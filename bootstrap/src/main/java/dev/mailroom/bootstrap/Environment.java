package dev.mailroom.bootstrap;

import dev.mailroom.bootstrap.StartFailure.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The process's environment variables; a blank one counts as unset. */
record Environment(Map<String, String> variables) {

  Environment {
    variables = Map.copyOf(variables);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  boolean flag(String name) {
    var value = text(name, "false");
    return switch (value) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> throw wrong(name, "is true or false");
    };
  }

  /** One of these words; the first when the variable is not set. */
  String choice(String name, List<String> words) {
    var value = text(name, words.getFirst());
    if (!words.contains(value)) {
      throw wrong(name, "is one of: " + String.join(", ", words));
    }
    return value;
  }

  int port(String name, int otherwise) {
    return text(name).map(value -> port(name, value)).orElse(otherwise);
  }

  /** A whole number between these two. */
  int number(String name, int otherwise, int least, int most) {
    return text(name).map(value -> number(name, value, least, most)).orElse(otherwise);
  }

  /** Names the variable and the rule, never the value. */
  static StartFailure wrong(String name, String rule) {
    return new StartFailure(
        Reason.CONFIGURATION, name + " " + rule + ". Correct it, then start again.");
  }

  private static int port(String name, String value) {
    return inRange(value, 0, 65_535).orElseThrow(() -> wrong(name, "is a number from 1 to 65535"));
  }

  private static int number(String name, String value, int least, int most) {
    return inRange(value, least, most)
        .orElseThrow(() -> wrong(name, "is a number from " + least + " to " + most));
  }

  private static OptionalInt inRange(String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
