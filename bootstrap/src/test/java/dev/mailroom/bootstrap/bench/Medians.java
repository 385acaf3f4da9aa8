package dev.mailroom.bootstrap.bench;

import java.util.stream.DoubleStream;

/** What of many measurements counts. */
final class Medians {

  private Medians() {}

  static double of(DoubleStream values) {
    return at(values, 0.5);
  }

  /** The smallest value that this share of all does not exceed. */
  static double at(DoubleStream values, double share) {
    var sorted = values.sorted().toArray();
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
  }
}
