package dev.mailroom.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Lets contenders run in turns, so that a slow minute of the machine slows all of them. */
final class Race {

  /** Few enough that the slowest is done in a second. */
  private static final int FIRST_STEPS = 32;

  private static final int MOST_STEPS = 20;
  private static final double STILL_FASTER = 1.1;

  private final List<List<Lap>> laps = new ArrayList<>();

  private Race() {}

  static Race of(Effort effort, List<Contender> contenders) {
    var race = new Race();
    var lengths = contenders.stream().map(it -> warmUp(it, effort)).toList();
    contenders.forEach(_ -> race.laps.add(new ArrayList<>()));
    for (int round = 0; round < effort.rounds(); round++) {
      for (int i = 0; i < contenders.size(); i++) {
        race.laps.get(i).add(contenders.get(i).run(lengths.get(i)));
      }
    }
    return race;
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
        || lap.rate() > before.rate() * STILL_FASTER;
  }

  private static int next(Lap lap, Effort effort) {
    return Math.min(lap.messages() * 2, messages(lap, effort));
  }

  private static int messages(Lap lap, Effort effort) {
    return Math.max(FIRST_STEPS, (int) (lap.rate() * effort.lap().toMillis() / 1000));
  }

  /** Messages a second. */
  double rate(int contender) {
    return median(laps.get(contender), Lap::rate);
  }

  /** Microseconds of processor time a message. */
  double cpuMicros(int contender) {
    return median(laps.get(contender), Lap::cpuMicros);
  }

  private static double median(List<Lap> laps, ToDoubleFunction<Lap> of) {
    return Medians.of(laps.stream().mapToDouble(of));
  }
}
