package dev.mailroom.bootstrap.bench;

import java.util.Locale;

/**
 * What a figure should be.
 *
 * @param floor must be met
 * @param aim would make an expert look twice
 * @param unit behind the number: {@code x} for a ratio
 */
record Target(double floor, double aim, boolean atLeast, String unit) {

  static Target atLeast(double floor, double aim, String unit) {
    return new Target(floor, aim, true, unit);
  }

  static Target atMost(double floor, double aim, String unit) {
    return new Target(floor, aim, false, unit);
  }

  boolean isMetBy(double value) {
    return reaches(value, floor);
  }

  boolean isExceededBy(double value) {
    return reaches(value, aim);
  }

  private boolean reaches(double value, double bound) {
    return atLeast ? value >= bound : value <= bound;
  }

  String floorText() {
    return bound(floor);
  }

  String aimText() {
    return bound(aim);
  }

  private String bound(double value) {
    return (atLeast ? ">= " : "<= ") + text(value);
  }

  /** As many digits as say something. */
  String text(double value) {
    var format =
        value >= 100 ? "%,.0f%s" : value >= 10 ? "%.1f%s" : value >= 0.1 ? "%.2f%s" : "%.3f%s";
    return String.format(Locale.ENGLISH, format, value, unit);
  }
}
