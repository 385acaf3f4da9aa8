package dev.mailroom.web.notification.choice;

import dev.mailroom.domain.notification.Timing;

/** The words for when mail comes. */
final class TimingWords {

  private TimingWords() {}

  static String of(Timing timing) {
    return switch (timing) {
      case IMMEDIATELY -> "Immediately";
      case IN_BATCH -> "In a batch";
      case DAILY -> "Daily summary";
      case NEVER -> "Never";
    };
  }
}
