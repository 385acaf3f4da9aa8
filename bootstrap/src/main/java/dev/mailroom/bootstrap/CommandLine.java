package dev.mailroom.bootstrap;

import dev.mailroom.bootstrap.StartFailure.Reason;
import java.util.List;
import java.util.Optional;

/** What was asked for on the command line. */
sealed interface CommandLine {

  record Run() implements CommandLine {}

  record Demo() implements CommandLine {}

  /** Runs once by itself, so that the JVM learns what a start needs. */
  record Train() implements CommandLine {}

  record Catcher() implements CommandLine {}

  record CreateAdministrator(String email, Optional<String> name) implements CommandLine {}

  record RotateKeys() implements CommandLine {}

  static CommandLine parse(String... arguments) {
    var words = List.of(arguments);
    var verb = words.isEmpty() ? "run" : words.getFirst();
    var rest = words.isEmpty() ? words : words.subList(1, words.size());
    return switch (verb) {
      case "run" -> alone(new Run(), rest);
      case "demo" -> alone(new Demo(), rest);
      case "--train" -> alone(new Train(), rest);
      case "catcher" -> alone(new Catcher(), rest);
      case "admin" -> administrator(rest);
      case "keys" -> keys(rest);
      default -> throw unknown(verb);
    };
  }

  private static CommandLine alone(CommandLine verb, List<String> rest) {
    if (!rest.isEmpty()) {
      throw unknown(rest.getFirst());
    }
    return verb;
  }

  private static CommandLine administrator(List<String> words) {
    if (words.isEmpty() || !words.getFirst().equals("create")) {
      throw usage("./mailroom admin create --email you@example.com [--name \"Your Name\"]");
    }
    var options = Options.parse(words.subList(1, words.size()), List.of("--email", "--name"));
    var email =
        options
            .value("--email")
            .orElseThrow(() -> usage("./mailroom admin create --email you@example.com"));
    return new CreateAdministrator(email, options.value("--name"));
  }

  private static CommandLine keys(List<String> words) {
    if (words.isEmpty() || !words.getFirst().equals("rotate")) {
      throw usage("./mailroom keys rotate");
    }
    return alone(new RotateKeys(), words.subList(1, words.size()));
  }

  static StartFailure unknown(String word) {
    return new StartFailure(
        Reason.USAGE,
        "Mailroom does not know " + word + ". ./mailroom --help lists what it knows.");
  }

  private static StartFailure usage(String example) {
    return new StartFailure(Reason.USAGE, "It goes like this: " + example);
  }
}
