package dev.mailroom.web.admin.overview;

import dev.mailroom.application.delivery.ViewDelivery.Day;
import dev.mailroom.web.admin.overview.Chart.Bar;
import dev.mailroom.web.admin.overview.Chart.CalendarDay;
import dev.mailroom.web.admin.overview.Chart.Line;
import dev.mailroom.web.admin.overview.Chart.Strip;
import dev.mailroom.web.words.Words;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Turns days into geometry. */
final class Charts {

  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final double COLUMN = 10;
  private static final double GAP = 2.4;

  private final List<Day> days;

  Charts(List<Day> days) {
    this.days = days;
  }

  Chart draw() {
    return new Chart(
        List.of(
            strip("sent", "Sent", Day::sent, true),
            strip("failed", "Failed", Day::failed, false),
            strip("held", "Held", Day::held, false)),
        days.stream().map(this::calendarDay).toList(),
        days.reversed().stream().map(Charts::line).toList());
  }

  private Strip strip(String kind, String name, ToLongFunction<Day> measure, boolean tall) {
    long total = days.stream().mapToLong(measure).sum();
    long most = days.stream().mapToLong(measure).max().orElse(0);
    return new Strip(
        kind,
        name,
        Words.number(total),
        tall ? Words.number(most) + " at most" : "",
        bars(measure, most),
        days.stream().map(day -> title(day, measure, kind)).toList());
  }

  private List<Bar> bars(ToLongFunction<Day> measure, long most) {
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < days.size(); i++) {
      long value = measure.applyAsLong(days.get(i));
      if (value > 0) {
        double height = 100.0 * value / most;
        bars.add(
            new Bar(
                decimal(i * COLUMN + GAP),
                decimal(100 - height),
                decimal(height),
                i == days.size() - 1));
      }
    }
    return bars;
  }

  private CalendarDay calendarDay(Day day) {
    return new CalendarDay(
        WEEKDAY.format(day.date()),
        Integer.toString(day.date().getDayOfMonth()),
        day.equals(days.getLast()));
  }

  private static Line line(Day day) {
    return new Line(
        DAY.format(day.date()),
        Words.number(day.sent()),
        Words.number(day.failed()),
        Words.number(day.held()));
  }

  private static String title(Day day, ToLongFunction<Day> measure, String kind) {
    return DAY.format(day.date()) + ": " + Words.number(measure.applyAsLong(day)) + " " + kind;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
