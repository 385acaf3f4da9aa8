package dev.mailroom.web.notification.choice;

import dev.mailroom.web.words.Choices;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The times of day that can be chosen. */
enum Hours {
  FULL(60),
  HALF(30);

  private static final int DAY = 24 * 60;

  private final int minutes;

  Hours(int minutes) {
    this.minutes = minutes;
  }

  List<Choices.Option> options() {
    return times().stream().map(time -> new Choices.Option(time, time)).toList();
  }

  /** Empty for what cannot be chosen. */
  Optional<LocalTime> parse(String time) {
    return times().contains(time) ? Optional.of(LocalTime.parse(time)) : Optional.empty();
  }

  private List<String> times() {
    return Stream.iterate(0, at -> at < DAY, at -> at + minutes)
        .map(at -> LocalTime.MIDNIGHT.plusMinutes(at).toString())
        .toList();
  }
}
