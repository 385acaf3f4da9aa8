package dev.mailroom.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Lets contenders run in turns, so that a slow minute of the machine slows all of them. */
final class Race {

  /** Few enough that the slowest is done in a second. */
  private static final int FIRST_STEPS = 32;

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

  /** Answers how many messages fill a lap. */
  private static int warmUp(Contender contender, Effort effort) {
    var lap = contender.run(FIRST_STEPS);
    while (lap.took().compareTo(effort.lap().dividedBy(2)) < 0) {
      lap = contender.run(lap.messages() * 2);
    }
    return Math.max(1, (int) (lap.rate() * effort.lap().toMillis() / 1000));
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
