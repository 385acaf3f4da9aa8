package dev.mailroom.bootstrap.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the command line asks for. */
record Options(Effort effort, OptionalInt goal, Optional<Path> json) {

  private static final String KNOWN = "It knows --short, --goal N and --json FILE.";
  private static final int GOALS = 10;

  /** A command line that says nothing sensible; the message says why. */
  static final class Misuse extends Exception {
    Misuse(String message) {
      super(message);
    }
  }

  static Options parse(String... arguments) throws Misuse {
    var options = new Options(Effort.FULL, OptionalInt.empty(), Optional.empty());
    for (var words = List.of(arguments).iterator(); words.hasNext(); ) {
      options = options.with(words.next(), words);
    }
    return options;
  }

  private Options with(String option, Iterator<String> words) throws Misuse {
    return switch (option) {
      case "--short" -> new Options(Effort.SHORT, goal, json);
      case "--goal" -> new Options(effort, OptionalInt.of(number(value(option, words))), json);
      case "--json" -> new Options(effort, goal, Optional.of(Path.of(value(option, words))));
      default -> throw new Misuse("bench does not know " + option + ". " + KNOWN);
    };
  }

  private static String value(String option, Iterator<String> words) throws Misuse {
    if (!words.hasNext()) {
      throw new Misuse(option + " needs a value. " + KNOWN);
    }
    return words.next();
  }

  private static int number(String text) throws Misuse {
    if (!text.matches("[1-9]\\d?") || Integer.parseInt(text) > GOALS) {
      throw new Misuse("--goal takes a number from 1 to " + GOALS + ", not " + text + ".");
    }
    return Integer.parseInt(text);
  }
}
