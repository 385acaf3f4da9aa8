package dev.mailroom.bootstrap;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes others' words fit for a log: one line, bounded, and no address in clear. */
final class LogText {

  /** The variable that says how log lines are written. */
  static final String FORMAT = "MAILROOM_LOG_FORMAT";

  private static final int LONGEST = 300;
  private static final Pattern ADDRESS =
      Pattern.compile("([^\\s<>@:\"'(=])[^\\s<>@:\"'(=]*@([\\w.-]+)");

  private LogText() {}

  /** Text or json; a log configuration for anything else does not exist. */
  static String format(Environment environment) {
    return environment.choice(FORMAT, List.of("text", "json"));
  }

  static String oneLine(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    var masked = ADDRESS.matcher(line).replaceAll("$1***@$2");
    return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "...";
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
