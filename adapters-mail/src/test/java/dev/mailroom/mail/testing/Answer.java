package dev.mailroom.mail.testing;

import java.time.Duration;
import java.util.List;

/**
 * What a {@link ScriptedSmtpServer} does at a {@link Moment}: says something or nothing, waits,
 * hangs up.
 */
public record Answer(
    List<String> lines, Duration delay, Duration betweenBytes, Then then, Meanwhile meanwhile) {

  private static final Meanwhile NOTHING = new Meanwhile(() -> {}, () -> {});

  /** What the test does while the client waits, and once it has been answered. */
  public record Meanwhile(Runnable before, Runnable afterwards) {}

  /** How it goes on. */
  public enum Then {
    STAY,
    CLOSE,
    /** Closes with a TCP reset. */
    RESET,
    /** Says and reads nothing more, and keeps the connection. */
    FALL_SILENT
  }

  public Answer {
    lines = List.copyOf(lines);
  }

  /** Lines as they go over the wire, code included. */
  public static Answer reply(String... lines) {
    return new Answer(List.of(lines), Duration.ZERO, Duration.ZERO, Then.STAY, NOTHING);
  }

  public static Answer close() {
    return new Answer(List.of(), Duration.ZERO, Duration.ZERO, Then.CLOSE, NOTHING);
  }

  public static Answer reset() {
    return new Answer(List.of(), Duration.ZERO, Duration.ZERO, Then.RESET, NOTHING);
  }

  public static Answer silence() {
    return new Answer(List.of(), Duration.ZERO, Duration.ZERO, Then.FALL_SILENT, NOTHING);
  }

  public Answer after(Duration pause) {
    return new Answer(lines, pause, betweenBytes, then, meanwhile);
  }

  /** Byte by byte, with that pause before each. */
  public Answer trickling(Duration pause) {
    return new Answer(lines, delay, pause, then, meanwhile);
  }

  /** Has this done first, while the client waits. */
  public Answer meanwhile(Runnable deed) {
    return new Answer(lines, delay, betweenBytes, then, new Meanwhile(deed, () -> {}));
  }

  /** Has this done once the answer has been sent. */
  public Answer followedBy(Runnable deed) {
    return new Answer(lines, delay, betweenBytes, then, new Meanwhile(() -> {}, deed));
  }

  public Answer thenClose() {
    return new Answer(lines, delay, betweenBytes, Then.CLOSE, meanwhile);
  }

  public Answer thenReset() {
    return new Answer(lines, delay, betweenBytes, Then.RESET, meanwhile);
  }

  boolean isPositive() {
    return !lines.isEmpty() && lines.stream().allMatch(line -> line.matches("[23].*"));
  }
}
