package dev.mailroom.web.admin.overview;

import dev.mailroom.web.admin.overview.Tile.Spark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a series as a line, its highest value at the top and zero at the bottom; nothing draws
 * none.
 */
final class Sparks {

  private static final double WIDTH = 100;
  private static final double TOP = 4;
  private static final double BOTTOM = 26;

  private Sparks() {}

  static Spark of(List<Long> values, boolean bad) {
    long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
    if (values.size() < 2 || most == 0) {
      return Spark.NONE;
    }
    var points = new ArrayList<String>();
    for (int i = 0; i < values.size(); i++) {
      double x = i * WIDTH / (values.size() - 1);
      double y = BOTTOM - (BOTTOM - TOP) * values.get(i) / most;
      points.add(String.format(Locale.ROOT, "%.1f %.1f", x, y));
    }
    var line = "M" + String.join("L", points);
    return new Spark(line, line + "L100 28L0 28z", bad);
  }
}
