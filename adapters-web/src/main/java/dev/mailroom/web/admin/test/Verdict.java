package dev.mailroom.web.admin.test;

/**
 * How a test stands, in one sentence and what follows from it.
 *
 * @param state live, ok or bad
 */
public record Verdict(String state, String line, String text) {

  public boolean isOver() {
    return !state.equals("live");
  }
}
