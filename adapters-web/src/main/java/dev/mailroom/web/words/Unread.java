package dev.mailroom.web.words;

/** How much somebody has not read, as a bell says it. */
public record Unread(long count) {

  private static final long MOST_SHOWN = 99;

  /** {@code 3}, {@code 99+}; empty for none. */
  public String number() {
    if (count == 0) {
      return "";
    }
    return count > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(count);
  }

  /** {@code 3 unread notifications}: begins with the number that is seen (WCAG 2.5.3). */
  public String name() {
    var unread = count == 1 ? " unread notification" : " unread notifications";
    return (count == 0 ? "No" : number()) + unread;
  }
}
