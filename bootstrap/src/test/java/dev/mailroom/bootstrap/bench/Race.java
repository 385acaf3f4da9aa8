package dev.mailroom.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Lets contenders run in turns, so that a slow minute of the machine slows all of them. */
final class Race {

  /** Few enough that the slowest is done in a second. */
  private static final int FIRST_STEPS = 32;

  private static final int MOST_STEPS = 20;
  private static final double STILL_FASTER = 1.1;

  /** One of the field, and how it did. */
  record Runner(Contender contender, List<Lap> laps) {

    /** Messages a second. */
    double rate() {
      return median(Lap::rate);
    }

    /** Microseconds of processor time a message. */
    double cpuMicros() {
      return median(Lap::cpuMicros);
    }

    private double median(ToDoubleFunction<Lap> of) {
      return Medians.of(laps.stream().mapToDouble(of));
    }
  }

  private final Effort effort;
  private final List<Runner> field = new ArrayList<>();

  Race(Effort effort, Contender ours) {
    this.effort = effort;
    add(ours);
  }

  Runner add(Contender other) {
    var runner = new Runner(other, new ArrayList<>());
    field.add(runner);
    return runner;
  }

  Runner ours() {
    return field.getFirst();
  }

  void run() {
    var lengths = field.stream().map(it -> warmUp(it.contender(), effort)).toList();
    for (int round = 0; round < effort.rounds(); round++) {
      for (int i = 0; i < field.size(); i++) {
        field.get(i).laps().add(field.get(i).contender().run(lengths.get(i)));
      }
    }
  }

  /** Ours against another, who may not be on this machine. */
  Figure figure(int goal, String name, Optional<Runner> other, String peer, Target target) {
    return other
        .map(it -> Figure.of(goal, name, seen(it, peer), ours().rate() / it.rate(), target))
        .orElseGet(() -> Figure.withoutPeer(goal, name, peer, target));
  }

  private String seen(Runner other, String peer) {
    return String.format(
        Locale.ENGLISH, "%,.0f msg/s, %s %,.0f", ours().rate(), peer, other.rate());
  }

  /**
   * Runs until it gets no faster, as a JVM does for a while; answers how many messages then fill a
   * lap.
   */
  private static int warmUp(Contender contender, Effort effort) {
    var before = contender.run(FIRST_STEPS);
    var lap = contender.run(FIRST_STEPS);
    for (int i = 0; i < MOST_STEPS && isWarmingUp(before, lap, effort); i++) {
      before = lap;
      lap = contender.run(next(lap, effort));
    }
    return messages(lap, effort);
  }

  private static boolean isWarmingUp(Lap before, Lap lap, Effort effort) {
    return lap.took().compareTo(effort.lap().dividedBy(2)) < 0
        || lap.rate() > before.rate() * STILL_FASTER
        || lap.cpuMicros() * STILL_FASTER < before.cpuMicros();
  }

  private static int next(Lap lap, Effort effort) {
    return Math.min(lap.messages() * 2, messages(lap, effort));
  }

  private static int messages(Lap lap, Effort effort) {
    return Math.max(FIRST_STEPS, (int) (lap.rate() * effort.lap().toMillis() / 1000));
  }
}
