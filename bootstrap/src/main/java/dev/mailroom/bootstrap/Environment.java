package dev.mailroom.bootstrap;

import dev.mailroom.bootstrap.StartFailure.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** Names the variable and the rule, never the value. */
  static StartFailure wrong(String name, String rule) {
    return new StartFailure(
        Reason.CONFIGURATION, name + " " + rule + ". Correct it, then start again.");
  }

  private static int port(String name, String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw wrong(name, "is a number from 1 to 65535");
  }
}
