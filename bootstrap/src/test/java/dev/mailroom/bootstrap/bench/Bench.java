package dev.mailroom.bootstrap.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Measures each goal, and says which are met. Exit code 0: all were measured, met or not. */
public final class Bench {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final PrintStream out;
  private final List<Figure> figures = new ArrayList<>();
  private int failures;

  private Bench(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    try {
      var options = Options.parse(arguments);
      var run = new Bench(System.out);
      run.measure(options);
      options.json().ifPresent(file -> Report.write(run.figures, file));
      System.exit(run.failures);
    } catch (Options.Misuse e) {
      System.err.println(e.getMessage());
      System.exit(USAGE);
    }
  }

  private void measure(Options options) {
    Table.head(out);
    try (var ground = new Ground(options.effort())) {
      goals(options).forEach(goal -> measure(goal, ground));
    }
  }

  /** What goes wrong with one goal keeps no other from being measured. */
  private void measure(Goal goal, Ground ground) {
    try {
      for (var figure : goal.measure(ground)) {
        figures.add(figure);
        Table.line(figure, out);
      }
    } catch (RuntimeException e) {
      failures = FAILED;
      System.err.println("Goal " + goal.number() + " could not be measured:");
      e.printStackTrace();
    }
  }

  private static List<Goal> goals(Options options) {
    var all =
        List.<Goal>of(
            new DrainGoal(),
            new TransportGoal(),
            new LatencyGoal(),
            new SwiftnessGoal(),
            new ApiGoal(),
            new FootprintGoal(),
            new TwoProcessesGoal());
    return options.goal().isEmpty()
        ? all
        : all.stream().filter(goal -> goal.number() == options.goal().getAsInt()).toList();
  }
}
