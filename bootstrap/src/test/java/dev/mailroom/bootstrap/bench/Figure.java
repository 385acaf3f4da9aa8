package dev.mailroom.bootstrap.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One comparison of one goal.
 *
 * @param seen what was measured, in words
 * @param value what is held against the target; empty when there was nobody to compare with
 */
record Figure(int goal, String name, String seen, OptionalDouble value, Target target) {

  static Figure of(int goal, String name, String seen, double value, Target target) {
    return new Figure(goal, name, seen, OptionalDouble.of(value), target);
  }

  /** For a comparison with a program that this machine does not have. */
  static Figure withoutPeer(int goal, String name, String peer, Target target) {
    return new Figure(
        goal,
        name,
        "peer not found, target against " + peer + " not measured",
        OptionalDouble.empty(),
        target);
  }

  /** Empty when it was not measured. */
  Optional<Boolean> met() {
    return value.isPresent() ? Optional.of(target.isMetBy(value.getAsDouble())) : Optional.empty();
  }
}
