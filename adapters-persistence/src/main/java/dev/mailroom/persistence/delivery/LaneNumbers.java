package dev.mailroom.persistence.delivery;

import dev.mailroom.domain.delivery.Lane;

/** Lanes as the numbers that {@code emails} is sorted by. */
final class LaneNumbers {
  private LaneNumbers() {}

  static int number(Lane lane) {
    return switch (lane) {
      case SECURITY -> 0;
      case TRANSACTIONAL -> 1;
      case BULK -> 2;
    };
  }

  static Lane lane(int number) {
    return switch (number) {
      case 0 -> Lane.SECURITY;
      case 1 -> Lane.TRANSACTIONAL;
      case 2 -> Lane.BULK;
      default -> throw new IllegalStateException("no lane has number " + number);
    };
  }
}
