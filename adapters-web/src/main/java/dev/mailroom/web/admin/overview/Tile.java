package dev.mailroom.web.admin.overview;

/**
 * One figure.
 *
 * @param dot the shape before its label; empty for a clock
 */
public record Tile(String label, String value, String unit, String note, String dot, Spark spark) {

  /** A line over the last days, as SVG paths in a box 100 wide and 28 high; may be empty. */
  public record Spark(String line, String area, boolean bad) {

    static final Spark NONE = new Spark("", "", false);
  }
}
