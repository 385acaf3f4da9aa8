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

  /** Runs for a while, as no JVM is fast at once; answers how many messages then fill a lap. */
  private static int warmUp(Contender contender, Effort effort) {
    long end = System.nanoTime() + effort.warmUp().toNanos();
    var lap = contender.run(FIRST_STEPS);
    while (lap.took().compareTo(effort.lap().dividedBy(2)) < 0
        || (contender.startsCold() && System.nanoTime() < end)) {
      lap = contender.run(Math.min(lap.messages() * 2, messages(lap, effort)));
    }
    return messages(lap, effort);
  }

  private static int messages(Lap lap, Effort effort) {
    return Math.max(FIRST_STEPS, (int) (lap.rate() * effort.lap().toMillis() / 1000));
  }
}
