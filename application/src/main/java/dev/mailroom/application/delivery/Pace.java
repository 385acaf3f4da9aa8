package dev.mailroom.application.delivery;

import java.time.Duration;

/**
 * How hard the dispatcher works.
 *
 * @param connections how many mails are under way at once, over this process
 * @param lease how long a claimed mail is ours; renewed at a third of it
 * @param poll how long to look away at most, for what no signal told of
 * @param sweep how often expired and stranded mail is looked for
 * @param gather how long results are gathered so that many share one transaction
 * @param batch how many results or rows go into one transaction at most
 */
public record Pace(
    int connections, Duration lease, Duration poll, Duration sweep, Duration gather, int batch) {

  /** The mail of a process that died is taken over within 45 s: lease, poll and claim. */
  public static final Pace DEFAULT =
      new Pace(
          8,
          Duration.ofSeconds(40),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofMillis(4),
          500);
}
