package dev.mailroom.mail.smtp;

import java.time.Duration;

/**
 * How many connections a route may have, and how long each is used.
 *
 * @param open at a time and route; more callers wait
 * @param messages over one connection; many servers hang up after some number
 * @param idle after which an unused one is closed; shorter than servers and firewalls wait
 */
public record ConnectionLimits(int open, int messages, Duration idle) {

  public static final ConnectionLimits DEFAULT =
      new ConnectionLimits(20, 100, Duration.ofSeconds(20));
}
