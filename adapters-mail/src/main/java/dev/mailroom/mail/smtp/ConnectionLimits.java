package dev.mailroom.mail.smtp;

import java.time.Duration;

/**
 * How many connections a route may have, and how long each is used.
 *
 * @param open at a time and route; more callers wait. Rather many: those that wait for a slow
 *     server count, and must not keep the others from it
 * @param messages over one connection; many servers hang up after some number
 * @param idle after which an unused one is closed; shorter than servers and firewalls wait
 * @param lifetime after which one takes no more mail, so that another address of the server gets
 *     its share and a server about to go is left in time
 * @param verdict how long the reply to the final dot may take, which is as long as the server's
 *     filters (RFC 5321, 4.5.3.2.6)
 */
public record ConnectionLimits(
    int open, int messages, Duration idle, Duration lifetime, Duration verdict) {

  public static final ConnectionLimits DEFAULT =
      new ConnectionLimits(
          128, 100, Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofMinutes(10));

  /** The same for fewer or more connections. */
  public ConnectionLimits withOpen(int connections) {
    return new ConnectionLimits(connections, messages, idle, lifetime, verdict);
  }
}
