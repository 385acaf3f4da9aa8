package dev.mailroom.web.notification.choice;

import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.words.Choices;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /account/notifications}.
 *
 * @param zone by whose clocks all times are
 * @param pausedUntil empty when nothing is paused
 */
public record ChoicesPage(
    ChoicesForm form,
    String zone,
    Optional<String> pausedUntil,
    Places places,
    FieldErrors errors) {

  /** One day of the week that can be ticked. */
  public record Day(String number, String shortName, String name, boolean chosen) {}

  /** With what was sent, and what is wrong with it. */
  ChoicesPage with(ChoicesForm sent, FieldErrors found) {
    return new ChoicesPage(sent, zone, pausedUntil, places, found);
  }

  public List<SegmentedRow> categories() {
    return Arrays.stream(Category.values())
        .map(category -> form.timings().row(category, errors))
        .toList();
  }

  public SegmentedRow window() {
    var answers =
        NotificationPreferences.WINDOWS.stream()
            .map(window -> Long.toString(window.toMinutes()))
            .map(minutes ->
                new SegmentedRow.Answer(minutes, minutes + " min", minutes.equals(form.window())))
            .toList();
    return new SegmentedRow(
        "window",
        "A batch leaves after",
        "From the first thing in it",
        answers,
        errors.of("window").orElse(""));
  }

  public List<Day> days() {
    return Arrays.stream(DayOfWeek.values()).map(this::day).toList();
  }

  private Day day(DayOfWeek day) {
    var number = ChoicesForm.number(day);
    return new Day(
        number,
        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
        form.summary().days().contains(number));
  }

  public List<Choices.Option> fullHours() {
    return Hours.FULL.options();
  }

  public List<Choices.Option> halfHours() {
    return Hours.HALF.options();
  }
}
