package dev.mailroom.bootstrap.bench;

import java.io.PrintStream;

/** The figures as people read them, in Markdown. */
final class Table {

  private static final String LINE = "| %-2s | %-52s | %-52s | %-9s | %-10s | %-10s | %-3s |%n";

  private Table() {}

  static void head(PrintStream out) {
    out.printf(LINE, "#", "Goal", "Measured", "Result", "Floor", "Aim", "Met");
    out.printf("|%s|%s|%s|%s|%s|%s|%s|%n", "---", "---", "---", "--:", "--:", "--:", "---");
  }

  static void line(Figure figure, PrintStream out) {
    var target = figure.target();
    out.printf(
        LINE,
        figure.goal(),
        figure.name(),
        figure.seen(),
        figure.value().isPresent() ? target.text(figure.value().getAsDouble()) : "-",
        target.floorText(),
        target.aimText(),
        verdict(figure));
    out.flush();
  }

  private static String verdict(Figure figure) {
    if (figure.value().isEmpty()) {
      return "-";
    }
    double value = figure.value().getAsDouble();
    return !figure.target().isMetBy(value)
        ? "no"
        : figure.target().isExceededBy(value) ? "aim" : "yes";
  }
}
