package dev.mailroom.web.admin.overview;

import java.util.List;

/** The last days as strips of bars over one calendar, and as a table. */
public record Chart(List<Strip> strips, List<CalendarDay> calendar, List<Line> table) {

  public Chart {
    strips = List.copyOf(strips);
    calendar = List.copyOf(calendar);
    table = List.copyOf(table);
  }

  /**
   * One measure on its own scale.
   *
   * @param kind sent, failed or held
   * @param most the highest day, in words; empty on the small strips
   * @param days each day in words
   */
  public record Strip(
      String kind, String name, String total, String most, List<Bar> bars, List<String> days) {
    public Strip {
      bars = List.copyOf(bars);
      days = List.copyOf(days);
    }

    public boolean isTall() {
      return !most.isEmpty();
    }
  }

  /** A bar in a box 140 wide and 100 high; {@code now} is today, which is not over. */
  public record Bar(String x, String y, String height, boolean now) {}

  /** One column's foot. */
  public record CalendarDay(String weekday, String day, boolean today) {}

  /** One day's numbers. */
  public record Line(String day, String sent, String failed, String held) {}
}
