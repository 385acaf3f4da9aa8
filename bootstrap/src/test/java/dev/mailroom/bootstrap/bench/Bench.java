package dev.mailroom.bootstrap.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Measures each goal, and says which are met. */
public final class Bench {

  private static final int USAGE = 2;

  private Bench() {}

  public static void main(String[] arguments) {
    try {
      run(Options.parse(arguments), System.out);
    } catch (Options.Misuse e) {
      System.err.println(e.getMessage());
      System.exit(USAGE);
    }
  }

  private static void run(Options options, PrintStream out) {
    var figures = new ArrayList<Figure>();
    Table.head(out);
    try (var ground = new Ground(options.effort())) {
      for (var goal : goals(options)) {
        for (var figure : goal.measure(ground)) {
          figures.add(figure);
          Table.line(figure, out);
        }
      }
    }
    options.json().ifPresent(file -> Report.write(figures, file));
  }

  private static List<Goal> goals(Options options) {
    var all = List.<Goal>of(new TransportGoal(), new ApiGoal());
    return options.goal().isEmpty()
        ? all
        : all.stream().filter(goal -> goal.number() == options.goal().getAsInt()).toList();
  }
}
